import type { Ledger, LedgerStage } from "@/lib/schema/run";

/** Rows a stage failed, of all kinds, and how many of them may be retried. */
export function failedOf(stage: LedgerStage): { count: number; retryable: number } {
  const kinds = Object.values(stage.failed);
  return { count: sum(kinds.map(({ count }) => count)), retryable: sum(kinds.map(({ retryable }) => retryable)) };
}

export function droppedOf(stage: LedgerStage): number {
  return sum(Object.values(stage.dropped));
}

/** Rows of the whole run that failed and were not made good since. */
export function openFailures(ledger: Ledger): { count: number; retryable: number } {
  const stages = ledger.stages.map(failedOf);
  return { count: sum(stages.map(({ count }) => count)), retryable: sum(stages.map(({ retryable }) => retryable)) };
}

/** Rows that wait for a model, gates left out. */
export function waitingOf(ledger: Ledger): number {
  return sum(ledger.stages.map(({ waiting, held }) => waiting - held));
}

export function heldOf(ledger: Ledger): number {
  return sum(ledger.stages.map(({ held }) => held));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
