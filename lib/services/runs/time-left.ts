import type { AnyStage } from "@/lib/pipeline/stage";
import type { LedgerStage } from "@/lib/schema/run";

type Line = Pick<LedgerStage, "stage" | "in" | "waiting">;

/**
 * How many calls a run still has to make: what waits, and what will come of it at the rate items have come so far.
 * Null while a stage to come has not been reached, because nothing is known of its size.
 */
export function callsLeft(stages: readonly Pick<AnyStage, "id" | "after" | "asks">[], lines: readonly Line[]): number | null {
  const byStage = new Map(lines.map((line) => [line.stage, line]));
  const expected = new Map<string, number>([["seeds", byStage.get("seeds")?.in ?? 0]]);
  let left = 0;
  for (const { id, after, asks } of stages) {
    const line = byStage.get(id) ?? { stage: id, in: 0, waiting: 0 };
    const toCome = sum(after.map((before) => expected.get(before) ?? 0));
    const done = sum(after.map((before) => settledOf(before, byStage, expected)));
    const isComplete = done >= toCome;
    if (!isComplete && line.in === 0) return null;
    const all = isComplete || done === 0 ? line.in : Math.max(line.in, (line.in * toCome) / done);
    expected.set(id, all);
    if (asks) left += all - (line.in - line.waiting);
  }
  return Math.max(0, Math.round(left));
}

/** Items of a stage that can have sent something on: all of them, for the run's choice of seeds. */
function settledOf(stage: string, byStage: ReadonlyMap<string, Line>, expected: ReadonlyMap<string, number>): number {
  const line = byStage.get(stage);
  if (stage === "seeds") return expected.get("seeds") ?? 0;
  return line ? line.in - line.waiting : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
