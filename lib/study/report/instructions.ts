import type { Observation } from "@/lib/agreement/comparisons/clustered-mean";
import type { DownstreamRow } from "@/lib/schema/study-rows";

/** One instruction of one arm, with what its answer keeps. */
export interface CheckedInstruction {
  arm: string;
  query: string;
  level: number;
  isAllMet: boolean;
  costUsd: number | null;
}

/** Whether the constraint of a row is met; partly met is not. */
export function isMet({ fulfilment }: DownstreamRow): boolean {
  return fulfilment === "yes";
}

/** The instructions behind the rows, in order of first appearance. */
export function instructionsOf(rows: readonly DownstreamRow[]): CheckedInstruction[] {
  const found = new Map<string, CheckedInstruction>();
  for (const row of rows) {
    const key = JSON.stringify([row.arm, row.instruction]);
    const before = found.get(key);
    const { arm, query, level, costUsd } = row;
    found.set(key, { arm, query, level, costUsd, isAllMet: isMet(row) && (before?.isAllMet ?? true) });
  }
  return [...found.values()];
}

/** Per constraint whether it is met. */
export function metOf(rows: readonly DownstreamRow[]): Observation[] {
  return rows.map((row) => ({ cluster: row.query, value: Number(isMet(row)) }));
}

/** Per instruction whether all its constraints are met. */
export function allMetOf(instructions: readonly CheckedInstruction[]): Observation[] {
  return instructions.map(({ query, isAllMet }) => ({ cluster: query, value: Number(isAllMet) }));
}

/**
 * Per query how many levels are met, from the lowest on without a gap.
 *
 * @param instructions of one arm
 * @param levels the study's, ascending; a level without an instruction ends the count, and one with several is met where all are
 */
export function levelsMetOf(instructions: readonly CheckedInstruction[], levels: readonly number[]): Observation[] {
  const queries = new Map<string, Map<number, boolean>>();
  for (const { query, level, isAllMet } of instructions) {
    if (level === 0) continue;
    const own = queries.get(query) ?? new Map<number, boolean>();
    queries.set(query, own.set(level, isAllMet && (own.get(level) ?? true)));
  }
  return [...queries].map(([cluster, met]) => {
    const gap = levels.findIndex((level) => !met.get(level));
    return { cluster, value: gap < 0 ? levels.length : gap };
  });
}

/** The levels that occur, ascending. */
export function levelsOf(rows: readonly DownstreamRow[]): number[] {
  return [...new Set(rows.map(({ level }) => level))].filter((level) => level > 0).sort((a, b) => a - b);
}
