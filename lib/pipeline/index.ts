import type { AnyStage } from "./stage";
import { queryFilter } from "./stages/query-filter";
import { reframe } from "./stages/reframe";

/** Every stage, in the order a run goes through them. */
export const stages: readonly AnyStage[] = [reframe, queryFilter];

export function stageById(id: string): AnyStage | undefined {
  return stages.find((stage) => stage.id === id);
}
