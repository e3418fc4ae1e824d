import { type FindingCounts, type FindingFilter, type FindingGroup, FindingStatus } from "@/lib/schema/finding-list";

type Part = "status" | "check" | "severity" | "level";

/**
 * The counts beside a list of findings: of its filter, and what each other choice would come to.
 *
 * @param groups of everything the filter's other parts (run, query, instruction) let through
 */
export function findingFacets(groups: readonly FindingGroup[], filter: Pick<FindingFilter, Part>): FindingCounts {
  const within = (...without: Part[]) => groups.filter((group) => fits(group, filter, without));
  const byCheck = new Map<string, FindingCounts["byCheck"][number]>();
  for (const { check, severity, count } of within("check", "severity")) {
    const key = `${check} ${severity}`;
    byCheck.set(key, { check, severity, count: count + (byCheck.get(key)?.count ?? 0) });
  }
  const levels = [...new Set(within("level").map(({ level }) => level))].sort((one, other) => (one ?? 9) - (other ?? 9));
  return {
    total: sum(within()),
    byStatus: {
      open: sum(within("status").filter(({ status }) => status === FindingStatus.enum.open)),
      repaired: sum(within("status").filter(({ status }) => status === FindingStatus.enum.repaired)),
      dismissed: sum(within("status").filter(({ status }) => status === FindingStatus.enum.dismissed)),
    },
    byCheck: [...byCheck.values()].sort((one, other) => other.count - one.count || one.check.localeCompare(other.check)),
    byLevel: levels.map((level) => ({ level, count: sum(within("level").filter((group) => group.level === level)) })),
  };
}

function fits(group: FindingGroup, filter: Pick<FindingFilter, Part>, without: readonly Part[]): boolean {
  return (["status", "check", "severity", "level"] as const).every(
    (part) => without.includes(part) || filter[part] === undefined || filter[part] === group[part],
  );
}

function sum(groups: readonly FindingGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
