"use client";
import Link from "next/link";
import { formatCount, formatNoun, formatUsd } from "@/components/ui/number-format";
import type { LedgerStage } from "@/lib/schema/run";
import { FunnelBand } from "./funnel-band";
import type { FunnelRow } from "./funnel-geometry";
import { nounPlurals } from "./noun-words";
import { failureWord, reasonWord } from "./run-words";
import type { StageOutline } from "./stage-outline";

interface FunnelTableRowProps {
  project: string;
  run: number;
  stage: LedgerStage;
  row: FunnelRow | undefined;
  outline: StageOutline | undefined;
}

/** One stage: its numbers, each a way to its rows, around its part of the picture. */
export function FunnelTableRow({ project, run, stage, row, outline }: FunnelTableRowProps) {
  const rows = (status: string, reason?: string) =>
    `/p/${project}/runs/${run}/rows?${new URLSearchParams({ stage: stage.stage, status, ...(reason ? { reason } : {}) })}`;
  const isSeeds = stage.stage === "seeds";
  return (
    <tr className="group/row">
      <th scope="row" className="py-2 pl-3 text-left align-middle font-normal" title={outline?.summary}>
        <span className="font-medium">{stage.title}</span>
        <span className="block text-muted text-xs">{isSeeds ? "rows of the project" : nounPlurals[outline?.noun ?? "seed"]}</span>
      </th>
      <td className="px-2 text-right tabular-nums">{formatCount(stage.in)}</td>
      <td aria-hidden className="relative h-[60px] p-0">
        {row ? <FunnelBand row={row} /> : null}
      </td>
      <td className="px-2 text-right tabular-nums">{count(stage.kept, isSeeds ? `/p/${project}/seeds` : rows("kept"))}</td>
      <td className="px-2 py-1.5">
        <Reasons
          items={Object.entries(stage.dropped).map(([reason, number]) => ({
            key: reason,
            count: number,
            word: reasonWord(reason),
            title: outline?.dropReasons[reason],
            href: isSeeds ? `/p/${project}/seeds` : rows("dropped", reason),
          }))}
        />
      </td>
      <td className="px-2 py-1.5">
        <Reasons
          items={Object.entries(stage.failed).map(([kind, { count: number, retryable }]) => ({
            key: kind,
            count: number,
            word: failureWord(kind),
            title: `${formatNoun(retryable, "row")} may be retried`,
            href: `/p/${project}/runs/${run}/failures?stage=${stage.stage}&kind=${kind}`,
          }))}
        />
      </td>
      <td className="px-2 text-right tabular-nums">
        {count(stage.waiting - stage.held, rows("waiting"))}
        {stage.held > 0 ? (
          <Link href={`/p/${project}/runs/${run}/gate`} className="block text-judged text-xs underline-offset-2 hover:underline">
            {formatCount(stage.held)} held
          </Link>
        ) : null}
      </td>
      <td className="pr-3 pl-2 text-right text-muted tabular-nums">{stage.calls > 0 ? formatUsd(stage.costMicroUsd) : "–"}</td>
    </tr>
  );
}

function count(value: number, href: string) {
  if (value === 0) return <span className="text-muted">0</span>;
  return (
    <Link href={href} className="underline-offset-2 hover:underline">
      {formatCount(value)}
    </Link>
  );
}

interface Reason {
  key: string;
  count: number;
  word: string;
  title: string | undefined;
  href: string;
}

function Reasons({ items }: { items: readonly Reason[] }) {
  const some = items.filter((item) => item.count > 0).toSorted((one, other) => other.count - one.count);
  if (some.length === 0) return <span className="inline-block min-w-6 text-right text-muted">0</span>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
      {some.map((item) => (
        <li key={item.key}>
          <Link href={item.href} title={item.title} className="inline-flex gap-1.5 whitespace-nowrap underline-offset-2 hover:underline">
            <span className="min-w-6 text-right tabular-nums">{formatCount(item.count)}</span>
            <span className="text-muted">{item.word}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
