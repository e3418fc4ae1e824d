import type { ReviewState } from "@/lib/schema/instruction";
import type { VerdictDecision } from "@/lib/schema/verdict";

/** A row of the verdict table: a decision, or the withdrawal of an earlier row. */
export interface VerdictRow {
  id: string;
  ordinal: bigint;
  userId: string;
  decision: VerdictDecision | null;
  withdrawsId: string | null;
}

export interface StandingRow extends VerdictRow {
  decision: VerdictDecision;
}

/**
 * The verdicts that stand: of each person the latest decision that was not withdrawn.
 *
 * @param rows all verdict rows of one item, in any order
 * @returns at most one row a person, oldest first
 */
export function standingVerdicts<Row extends VerdictRow>(rows: readonly Row[]): (Row & StandingRow)[] {
  const withdrawn = new Set(rows.map((row) => row.withdrawsId));
  const latest = new Map<string, Row & StandingRow>();
  for (const row of rows) {
    if (!isDecision(row) || withdrawn.has(row.id)) continue;
    const other = latest.get(row.userId);
    if (!other || other.ordinal < row.ordinal) latest.set(row.userId, row);
  }
  return [...latest.values()].sort((a, b) => (a.ordinal < b.ordinal ? -1 : 1));
}

/**
 * What the verdicts on an item make of it: the latest standing accept, revise or reject wins.
 * A skip says nothing about the item, so it neither counts nor hides what others said.
 *
 * @param rows all verdict rows of one item, in any order
 * @returns "unreviewed" where nothing but skips stands
 */
export function reviewStateOf(rows: readonly VerdictRow[]): ReviewState {
  const decisive = standingVerdicts(rows).flatMap((row) => (row.decision === "skip" ? [] : [row.decision]));
  return decisive.at(-1) ?? "unreviewed";
}

/** Whether a person is asked why before the verdict is given. */
export function asksReason(decision: VerdictDecision): decision is "reject" | "skip" {
  return decision === "reject" || decision === "skip";
}

function isDecision<Row extends VerdictRow>(row: Row): row is Row & StandingRow {
  return row.decision !== null;
}
