import { formatCount, formatShare } from "@/components/ui/number-format";
import { Stat } from "@/components/ui/stat";
import type { Overview } from "@/lib/schema/overview";

export function ProjectFigures({ overview }: { overview: Overview }) {
  const kept = sum(overview.levels.map((level) => level.kept));
  const reviewed = sum(overview.levels.map((level) => level.reviewed));
  const accepted = sum(overview.levels.map((level) => level.accepted));
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 rounded-md border border-line bg-raised px-4 py-3 sm:grid-cols-3 lg:grid-cols-6">
      <Stat label="Seeds" value={formatCount(overview.seeds.kept)} detail={`${formatCount(overview.seeds.removed)} removed by rules`} />
      <Stat label="Instructions" value={formatCount(kept)} detail="let through by the filters" />
      <Stat
        label="Reviewed"
        value={kept > 0 ? formatShare(reviewed / kept) : "–"}
        detail={`${formatCount(reviewed)} of ${formatCount(kept)}`}
      />
      <Stat
        label="Accepted"
        value={reviewed > 0 ? formatShare(accepted / reviewed) : "–"}
        detail={`${formatCount(accepted)} of ${formatCount(reviewed)} reviewed`}
      />
      <Stat label="Chains" value={formatCount(overview.chains)} detail="easy to hard" />
      <Stat label="Releases" value={formatCount(overview.releases)} detail="sealed" />
    </dl>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
