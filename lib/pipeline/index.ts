import type { AnyStage } from "./stage";
import { answer } from "./stages/answer";
import { bind } from "./stages/bind";
import { chain } from "./stages/chain";
import { constrain } from "./stages/constrain";
import { externalFeedback } from "./stages/external-feedback";
import { formatNumber } from "./stages/format-number";
import { instructionFilter } from "./stages/instruction-filter";
import { internalFeedback } from "./stages/internal-feedback";
import { judge } from "./stages/judge";
import { queryFilter } from "./stages/query-filter";
import { recombine } from "./stages/recombine";
import { reframe } from "./stages/reframe";
import { weakerAnswer } from "./stages/weaker-answer";

/** Every stage, in the order a run goes through them. */
export const stages: readonly AnyStage[] = [
  reframe,
  queryFilter,
  constrain,
  bind,
  recombine,
  formatNumber,
  instructionFilter,
  answer,
  judge,
  internalFeedback,
  weakerAnswer,
  externalFeedback,
  chain,
];

export function stageById(id: string): AnyStage | undefined {
  return stages.find((stage) => stage.id === id);
}
