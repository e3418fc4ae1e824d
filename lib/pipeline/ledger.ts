import type { FailureKind } from "@/lib/schema/call-outcome";
import type { ItemStatus, LedgerStage } from "@/lib/schema/run";
import type { AnyStage } from "./stage";

/** How many of a stage's rows have one status for one reason, as a grouped query counts them. */
export interface ItemCount {
  stage: string;
  status: ItemStatus;
  /** of dropped rows: one of the stage's drop reasons, or the person's at a gate */
  reason: string | null;
  /** of failed rows */
  failureKind: FailureKind | null;
  retryable: boolean | null;
  count: number;
}

export interface StageSpend {
  stage: string;
  calls: number;
  costMicroUsd: number;
}

/**
 * A run's ledger, stage by stage: in = kept + dropped (by reason) + failed (by kind) + waiting.
 *
 * @param stages the stages of the run, in order; those nothing has reached yet have zeros
 * @param entered rows each stage was given, where they were counted on their own; the sum of the counts otherwise
 */
export function ledgerStages(
  stages: readonly Pick<AnyStage, "id" | "title">[],
  counts: readonly ItemCount[],
  spend: readonly StageSpend[],
  entered: ReadonlyMap<string, number> = new Map(),
): LedgerStage[] {
  return stages.map(({ id, title }) => {
    const own = counts.filter(({ stage }) => stage === id);
    const spent = spend.filter(({ stage }) => stage === id);
    const line = {
      stage: id,
      title,
      in: entered.get(id) ?? total(own),
      kept: total(own.filter(({ status }) => status === "kept")),
      dropped: byReason(own.filter(({ status }) => status === "dropped")),
      failed: byKind(own.filter(({ status }) => status === "failed")),
      waiting: total(own.filter(({ status }) => status === "waiting" || status === "held")),
      held: total(own.filter(({ status }) => status === "held")),
      calls: spent.reduce((sum, { calls }) => sum + calls, 0),
      costMicroUsd: spent.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0),
    };
    return { ...line, addsUp: addsUp(line) };
  });
}

/** Whether every row a stage was given is accounted for: kept, dropped, failed or waiting. */
export function addsUp(line: Pick<LedgerStage, "in" | "kept" | "dropped" | "failed" | "waiting" | "held">): boolean {
  const { dropped, failed } = ledgerTotals([line]);
  return line.in === line.kept + dropped + failed + line.waiting && line.held <= line.waiting;
}

export interface LedgerTotals {
  kept: number;
  dropped: number;
  failed: number;
  /** of those failed: what may be asked again */
  retryable: number;
  waiting: number;
  held: number;
}

/** The rows of all stages together, by what became of them. */
export function ledgerTotals(lines: readonly Pick<LedgerStage, "kept" | "dropped" | "failed" | "waiting" | "held">[]): LedgerTotals {
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((before, line) => before + of(line), 0);
  return {
    kept: sum(({ kept }) => kept),
    dropped: sum(({ dropped }) => Object.values(dropped).reduce((one, other) => one + other, 0)),
    failed: sum(({ failed }) => Object.values(failed).reduce((before, { count }) => before + count, 0)),
    retryable: sum(({ failed }) => Object.values(failed).reduce((before, { retryable }) => before + retryable, 0)),
    waiting: sum(({ waiting }) => waiting),
    held: sum(({ held }) => held),
  };
}

function total(counts: readonly ItemCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function byReason(counts: readonly ItemCount[]): LedgerStage["dropped"] {
  const dropped = new Map<string, number>();
  for (const { reason, count } of counts) {
    const name = reason ?? "unknown";
    dropped.set(name, (dropped.get(name) ?? 0) + count);
  }
  return Object.fromEntries(dropped);
}

function byKind(counts: readonly ItemCount[]): LedgerStage["failed"] {
  const failed = new Map<string, { count: number; retryable: number }>();
  for (const { failureKind, retryable, count } of counts) {
    const name = failureKind ?? "unknown";
    const before = failed.get(name) ?? { count: 0, retryable: 0 };
    failed.set(name, { count: before.count + count, retryable: before.retryable + (retryable ? count : 0) });
  }
  return Object.fromEntries(failed);
}
