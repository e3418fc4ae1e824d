import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Stat } from "@/components/ui/stat";
import type { ReleaseCounts } from "@/lib/schema/release";

export function ReleaseFigures({ counts }: { counts: ReleaseCounts }) {
  const perChain = counts.byKind.chain === 0 ? "none" : `${(counts.turns / counts.byKind.chain).toFixed(2)} levels each`;
  const levels = Object.entries(counts.byLevel);
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3 xl:grid-cols-5">
        <Stat label="Rows" value={formatCount(counts.rows)} detail={`of ${formatNoun(counts.families, "seed")}`} />
        <Stat label="Chains" value={formatCount(counts.byKind.chain)} detail={perChain} />
        <Stat label="Internal feedback" value={formatCount(counts.byKind.internal_feedback)} detail="answers that explain themselves" />
        <Stat label="External feedback" value={formatCount(counts.byKind.external_feedback)} detail="weaker answer, critique, revision" />
        <Stat label="Edited by people" value={formatCount(counts.edited)} detail={`of ${formatNoun(counts.rows, "row")}`} />
      </dl>
      {levels.length > 0 ? (
        <p className="text-muted text-sm tabular-nums">
          Instructions by level: {levels.map(([level, times]) => `${level} – ${formatCount(times)}`).join(", ")}
        </p>
      ) : null}
    </div>
  );
}
