import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Stat } from "@/components/ui/stat";
import type { ReleaseCounts } from "@/lib/schema/release";

export function ReleaseFigures({ counts }: { counts: ReleaseCounts }) {
  const levels = Object.entries(counts.byLevel)
    .map(([level, times]) => `${level}: ${formatCount(times)}`)
    .join("  ");
  const perChain = counts.byKind.chain === 0 ? "none" : `${(counts.turns / counts.byKind.chain).toFixed(2)} turns each`;
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3 xl:grid-cols-5">
      <Stat label="Rows" value={formatCount(counts.rows)} detail={formatNoun(counts.families, "seed")} />
      <Stat label="Chains" value={formatCount(counts.byKind.chain)} detail={perChain} />
      <Stat label="Internal feedback" value={formatCount(counts.byKind.internal_feedback)} detail="answers with claims" />
      <Stat label="External feedback" value={formatCount(counts.byKind.external_feedback)} detail="weaker, critique, revised" />
      <Stat label="Edited by people" value={formatCount(counts.edited)} detail={`by level ${levels || "–"}`} />
    </dl>
  );
}
