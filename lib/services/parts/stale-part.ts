import { AppError } from "@/lib/errors";
import type { PartItem } from "@/lib/schema/part";
import type { StaleDetails } from "@/lib/schema/review-input";

/** The answer to a verdict or a save made on what is no longer shown: what stands now, for the person to choose. Nothing was written. */
export function stalePart(part: PartItem, readVersion: number): AppError {
  const shown = { currentText: textOf(part), currentConstraints: part.kind === "constraints" ? part.constraints : [] };
  const details: StaleDetails = { kind: "stale", readVersion, currentVersion: part.version, ...shown };
  return new AppError("conflict", `${what[part.kind]} since you read it; nothing was overwritten, read it again and decide`, details);
}

const what = {
  query: "the query was changed",
  constraints: "the list of constraints was changed",
  answer: "the instruction of this answer was changed",
  internal_feedback: "the instruction of this feedback was changed",
  external_feedback: "the instruction of this feedback was changed",
  chain: "the chain was changed",
} as const satisfies Record<PartItem["kind"], string>;

function textOf(part: PartItem): string {
  switch (part.kind) {
    case "query":
      return part.text;
    case "constraints":
      return part.constraints.map(({ text }) => text).join("\n");
    case "chain":
      return part.chain.levels.map(({ level, text }) => `${level}. ${text}`).join("\n\n");
    default:
      return part.item.text;
  }
}
