import type { FormatSummary } from "@/lib/schema/export";
import type { Format } from "./format";
import { alpaca } from "./formats/alpaca";
import { conifer } from "./formats/conifer";
import { coniferParquet } from "./formats/conifer-parquet";
import { dpoAxolotl } from "./formats/dpo-axolotl";
import { dpoHandbook } from "./formats/dpo-handbook";
import { dpoLlamaFactory } from "./formats/dpo-llama-factory";
import { dpoTrl } from "./formats/dpo-trl";
import { externalFeedbackSft } from "./formats/external-feedback-sft";
import { ifevalRewards } from "./formats/ifeval-rewards";
import { internalFeedbackSft } from "./formats/internal-feedback-sft";
import { openaiChat } from "./formats/openai-chat";
import { sharegpt } from "./formats/sharegpt";

/** Every export format, in the order pickers show them. */
export const formats: readonly Format[] = [
  conifer,
  coniferParquet,
  openaiChat,
  sharegpt,
  alpaca,
  dpoTrl,
  dpoHandbook,
  dpoAxolotl,
  dpoLlamaFactory,
  internalFeedbackSft,
  externalFeedbackSft,
  ifevalRewards,
];

/** The format of an id; undefined when there is none. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** What the picker, the API and the help say of every format. */
export function formatSummaries(): FormatSummary[] {
  return formats.map(({ id, title, summary, takes, extension, mime }) => ({ id, title, summary, takes, extension, mime }));
}
