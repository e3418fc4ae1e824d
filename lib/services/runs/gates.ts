import type { AnyStage } from "@/lib/pipeline/stage";

/** The stages whose items stand behind a gate: those that take what a gated stage kept. */
export function stagesBehind(stages: readonly AnyStage[], gates: readonly string[]): string[] {
  return stages.filter(({ after }) => after.some((before) => gates.includes(before))).map(({ id }) => id);
}

/** The gate an item of a stage stands behind; a format-and-number variant came through that stage's own. */
export function gateOf(stage: AnyStage | undefined, gates: readonly string[], track: string | null): string {
  const possible = (stage?.after ?? []).filter((before) => gates.includes(before));
  const own = possible.find((before) => before === track);
  return own ?? possible.find((before) => before !== "format_number") ?? possible[0] ?? "";
}
