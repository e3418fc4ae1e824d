"use client";
import { formatCount, formatDuration, formatShare, formatUsd } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Stat } from "@/components/ui/stat";
import type { RunLive } from "@/lib/schema/run-view";
import { heldOf, openFailures, waitingOf } from "./ledger-sums";

/** Cost against budget, speed, time left, and what is still to do. */
export function RunFigures({ live }: { live: RunLive }) {
  const { ledger, callsPerMinute, secondsLeft, workers } = live;
  const isRunning = ledger.status === "running";
  const calls = ledger.stages.reduce((total, stage) => total + stage.calls, 0);
  const failed = openFailures(ledger);
  const held = heldOf(ledger);
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 rounded-md border border-line bg-raised px-4 py-3 sm:grid-cols-3 lg:grid-cols-6">
      <CostStat spent={ledger.spentMicroUsd} budget={ledger.budgetMicroUsd} />
      <Stat label="Calls" value={formatCount(calls)} detail="answered by a model" />
      <Stat
        label="Throughput"
        value={isRunning && callsPerMinute !== null ? formatCount(Math.round(callsPerMinute)) : "–"}
        detail={isRunning ? `calls a minute, ${formatCount(workers)} ${workers === 1 ? "worker" : "workers"}` : "not running"}
      />
      <Stat
        label="Time left"
        value={isRunning && secondsLeft !== null ? formatDuration(secondsLeft * 1000) : "–"}
        detail={isRunning ? (secondsLeft === null ? "too early to say" : "at this pace") : "not running"}
      />
      <Stat
        label="Waiting"
        value={formatCount(waitingOf(ledger))}
        detail={held > 0 ? `and ${formatCount(held)} held at a gate` : "rows, in all stages"}
      />
      <Stat label="Failed" value={formatCount(failed.count)} detail={`${formatCount(failed.retryable)} may be retried`} />
    </dl>
  );
}

function CostStat({ spent, budget }: { spent: number; budget: number | null }) {
  const share = budget ? spent / budget : 0;
  const tone = share >= 1 ? "reject" : share >= 0.8 ? "revise" : "accent";
  if (budget === null) return <Stat label="Cost" value={formatUsd(spent)} detail="no budget set" />;
  return (
    <Stat label="Cost" value={formatUsd(spent)} detail={`${formatShare(share)} of ${formatUsd(budget)}`}>
      <ProgressBar
        label="Cost against budget"
        value={spent}
        max={budget}
        valueText={`${formatUsd(spent)} of ${formatUsd(budget)}`}
        tone={tone}
      />
    </Stat>
  );
}
