import type { StageOutline } from "./stage-outline";

export const nounPlurals = {
  seed: "seeds",
  query: "queries",
  instruction: "instructions",
  use: "constraints of answers",
} as const satisfies Record<StageOutline["noun"], string>;

export const nounWords = {
  seed: "seed",
  query: "query",
  instruction: "instruction",
  use: "constraint",
} as const satisfies Record<StageOutline["noun"], string>;

/** What the text above a row is: that which it was made from. */
export const parentWords = {
  seed: "File",
  query: "Seed",
  instruction: "Query",
  use: "Instruction",
} as const satisfies Record<StageOutline["noun"], string>;
