import type { Ledger, LedgerStage } from "@/lib/schema/run";
import { columns } from "./columns";
import type { Outcome } from "./outcome";

/** A run's ledger as a command's outcome. Partial: the run has failed items, or stands still before its end. */
export function ledgerOutcome(ledger: Ledger, options: { judgesResult: boolean }): Outcome {
  const isWhole = ledger.status === "done" && failedItems(ledger) === 0;
  return { json: { id: ledger.runId, ...ledger }, text: ledgerText(ledger), isPartial: options.judgesResult && !isWhole };
}

export function failedItems({ stages }: Ledger): number {
  return stages.reduce((sum, stage) => sum + failedIn(stage), 0);
}

/** One line on how far a run is. */
export function progressLine({ number, status, stages, spentMicroUsd }: Ledger): string {
  const waiting = stages.reduce((sum, stage) => sum + stage.waiting, 0);
  const settled = stages.reduce((sum, stage) => sum + stage.in - stage.waiting, 0);
  return `run ${number} ${status}: ${settled} settled, ${waiting} waiting, ${usd(spentMicroUsd)}`;
}

function ledgerText(ledger: Ledger): string {
  const { number, status, isRehearsal, spentMicroUsd, budgetMicroUsd } = ledger;
  const budget = budgetMicroUsd === null ? "" : ` of ${usd(budgetMicroUsd)}`;
  const rows = ledger.stages.map((stage) => [
    ...[stage.title, stage.in, stage.kept, total(stage.dropped), failedIn(stage), stage.waiting, stage.calls],
    usd(stage.costMicroUsd),
  ]);
  const reasons = ledger.stages.flatMap((stage) => reasonsOf(stage).map((reason) => `  ${stage.title}: ${reason}`));
  return [
    `run ${number}: ${status}${isRehearsal ? " (rehearsal)" : ""}, spent ${usd(spentMicroUsd)}${budget}`,
    columns(["STAGE", "IN", "KEPT", "DROPPED", "FAILED", "WAITING", "CALLS", "COST"], rows),
    ...reasons,
  ].join("\n");
}

function reasonsOf({ dropped, failed }: LedgerStage): string[] {
  return [
    ...Object.entries(dropped).map(([reason, times]) => `${times} dropped, ${reason.replaceAll("_", " ")}`),
    ...Object.entries(failed).map(
      ([kind, { count, retryable }]) => `${count} failed, ${kind.replaceAll("_", " ")} (${retryable} can be retried)`,
    ),
  ];
}

function failedIn({ failed }: LedgerStage): number {
  return Object.values(failed).reduce((sum, { count }) => sum + count, 0);
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, times) => sum + times, 0);
}

function usd(microUsd: number): string {
  return `$${(microUsd / 1_000_000).toFixed(microUsd < 100_000 ? 4 : 2)}`;
}
