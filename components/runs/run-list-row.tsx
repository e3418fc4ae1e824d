import Link from "next/link";
import { formatCount, formatUsd } from "@/components/ui/number-format";
import { Td, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import type { RunSummary } from "@/lib/schema/run-view";
import { RehearsalBadge } from "./rehearsal-badge";
import { RunStatusWord } from "./run-status";

export function RunListRow({ project, run }: { project: string; run: RunSummary }) {
  return (
    <Tr>
      <Td className="max-w-80">
        <span className="flex items-center gap-2">
          <Link href={`/p/${project}/runs/${run.number}`} className="min-w-0 truncate font-medium underline-offset-2 hover:underline">
            {run.name ? `${run.number} · ${run.name}` : `Run ${run.number}`}
          </Link>
          {run.isRehearsal ? <RehearsalBadge /> : null}
        </span>
      </Td>
      <Td>
        <RunStatusWord status={run.status} />
        {run.status === "paused" && run.pauseReason === "budget" ? <span className="text-muted text-xs"> budget used up</span> : null}
      </Td>
      <Td isNumber>{formatCount(run.seeds)}</Td>
      <Td>
        <ItemsBar items={run.items} />
      </Td>
      <Td isNumber>{formatCount(run.instructions)}</Td>
      <Td isNumber className="whitespace-nowrap">
        {formatUsd(run.spentMicroUsd)}
        {run.budgetMicroUsd === null ? null : <span className="text-muted"> of {formatUsd(run.budgetMicroUsd)}</span>}
      </Td>
      <Td className="whitespace-nowrap text-muted">
        <TimeAgo at={run.createdAt} />
        {run.createdBy ? ` by ${run.createdBy}` : ""}
      </Td>
    </Tr>
  );
}

const fills = { kept: "fill-accent", waiting: "fill-line", dropped: "fill-line-strong", failed: "fill-reject" } as const;

/** Rows by what became of them, as a bar and, for those who do not see it, in words. */
function ItemsBar({ items }: { items: RunSummary["items"] }) {
  const shares = [
    { what: "kept", count: items.kept },
    { what: "waiting", count: items.waiting },
    { what: "dropped", count: items.dropped },
    { what: "failed", count: items.failed },
  ] as const;
  const total = Math.max(1, items.kept + items.dropped + items.failed + items.waiting);
  const words = shares.map(({ what, count }) => `${formatCount(count)} ${what}`).join(", ");
  let at = 0;
  return (
    <span className="flex items-center" title={words}>
      <span className="sr-only">{words}</span>
      <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full min-w-24">
        {shares.map(({ what, count }) => {
          const left = at;
          at += (count / total) * 100;
          return <rect key={what} x={left} width={at - left} height="8" className={fills[what]} />;
        })}
      </svg>
    </span>
  );
}
