import Link from "next/link";
import { droppedOf, failedOf } from "@/components/runs/ledger-sums";
import { formatCount } from "@/components/ui/number-format";
import { ScrollBox } from "@/components/ui/scroll-box";
import { Th } from "@/components/ui/table";
import type { Ledger, LedgerStage } from "@/lib/schema/run";

/** A run's ledger, one bar per stage: kept, waiting, dropped, failed as shares of what came in. */
export function SmallFunnel({ slug, ledger }: { slug: string; ledger: Ledger }) {
  return (
    <ScrollBox label={`Stages of run ${ledger.number}`}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">Stages of run {ledger.number}</caption>
        <thead>
          <tr>
            <Th>Stage</Th>
            <Th isNumber>In</Th>
            <td aria-hidden className="w-1/3 border-line border-b" />
            <Th isNumber>Kept</Th>
            <Th isNumber>Dropped</Th>
            <Th isNumber>Failed</Th>
            <Th isNumber>Waiting</Th>
          </tr>
        </thead>
        <tbody>
          {ledger.stages.map((stage) => (
            <StageLine key={stage.stage} href={`/p/${slug}/runs/${ledger.number}`} stage={stage} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function StageLine({ href, stage }: { href: string; stage: LedgerStage }) {
  const dropped = droppedOf(stage);
  const failed = failedOf(stage).count;
  const shares = [
    { key: "kept", count: stage.kept, fill: "fill-accent" },
    { key: "waiting", count: stage.waiting, fill: "fill-line" },
    { key: "dropped", count: dropped, fill: "fill-line-strong" },
    { key: "failed", count: failed, fill: "fill-reject" },
  ];
  let at = 0;
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="h-8 whitespace-nowrap px-3 text-left font-normal">
        <Link href={href} className="underline-offset-2 hover:underline">
          {stage.title}
        </Link>
      </th>
      <td className="px-2 text-right tabular-nums">{formatCount(stage.in)}</td>
      <td aria-hidden className="px-2">
        <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full min-w-24">
          {shares.map(({ key, count, fill }) => {
            const width = stage.in > 0 ? (count / stage.in) * 100 : 0;
            const left = at;
            at += width;
            return <rect key={key} x={left} width={width} height="8" className={fill} />;
          })}
        </svg>
      </td>
      {[
        { key: "kept", count: stage.kept },
        { key: "dropped", count: dropped },
        { key: "failed", count: failed },
        { key: "waiting", count: stage.waiting },
      ].map(({ key, count }) => (
        <td key={key} className={`px-2 text-right tabular-nums last:pr-3 ${count === 0 ? "text-muted" : ""}`}>
          {formatCount(count)}
        </td>
      ))}
    </tr>
  );
}
