import { filterAccuracy } from "@/lib/agreement/filter-accuracy";
import { filterAuditGroups } from "@/lib/db/filter-audit";
import { sqlOf } from "@/lib/db/sql";
import type { FilterAudit, FilterAuditGroup } from "@/lib/schema/filter-audit";
import { authorise, type Context } from "@/lib/services/context";

const allLevels = [1, 2, 3, 4, 5] as const;

/** Each filter, version by version of its prompt, against what people say: newest version first. */
export async function auditFilters(ctx: Context, { projectId }: { projectId: string }): Promise<FilterAudit[]> {
  await authorise(ctx, projectId, "runs.read");
  const groups = await filterAuditGroups(sqlOf(ctx.pool), projectId);
  const versions = new Map<string, FilterAuditGroup[]>();
  for (const group of groups) {
    const key = `${group.stage} ${group.promptVersion}`;
    versions.set(key, [...(versions.get(key) ?? []), group]);
  }
  return [...versions.values()].flatMap((version) => auditOf(version) ?? []).sort(inOrder);
}

function auditOf(groups: readonly FilterAuditGroup[]): FilterAudit | null {
  const [first] = groups;
  if (!first) return null;
  const counts = sidesOf(groups);
  const levels = allLevels.flatMap((level) => {
    const ofLevel = groups.filter((group) => group.level === level);
    if (ofLevel.length === 0) return [];
    const sides = sidesOf(ofLevel);
    const { rightDrops, rightKeeps } = filterAccuracy(sides);
    return [{ level, ...sides, rightDrops, rightKeeps }];
  });
  const overrides = sum(groups.filter(({ isOverride }) => isOverride));
  return { stage: first.stage, promptVersion: first.promptVersion, ...counts, overrides, accuracy: filterAccuracy(counts), levels };
}

function sidesOf(groups: readonly FilterAuditGroup[]) {
  const side = (said: "keep" | "drop") => {
    const own = groups.filter((group) => group.said === said);
    return {
      all: sum(own),
      keep: sum(own.filter(({ person }) => person === "keep")),
      drop: sum(own.filter(({ person }) => person === "drop")),
    };
  };
  return { kept: side("keep"), dropped: side("drop") };
}

const sum = (groups: readonly FilterAuditGroup[]) => groups.reduce((total, { count }) => total + count, 0);

function inOrder(one: FilterAudit, other: FilterAudit): number {
  return other.stage.localeCompare(one.stage) || (other.promptVersion ?? 0) - (one.promptVersion ?? 0);
}
