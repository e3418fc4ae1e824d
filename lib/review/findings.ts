import type { ReviewItem } from "@/lib/schema/review";

export interface ChainFinding {
  kind: "lost_constraint" | "hole" | "adds_nothing";
  message: string;
}

/**
 * What is wrong with an item's place in its chain: constraints the level before had and this one lost,
 * a level missing in between, a level that adds nothing.
 *
 * @param item with the ladder of its query and track
 * @param constraintText words of a constraint by id; null where they are not known
 */
export function chainFindings(item: ReviewItem, constraintText: (id: string) => string | null): ChainFinding[] {
  const below = item.ladder.filter(({ level }) => level < item.level).at(-1);
  if (!below) return [];
  const own = new Set(item.constraints.map(({ id }) => id));
  const lost = below.constraintIds.filter((id) => !own.has(id));
  const findings = lost.map((id): ChainFinding => {
    const text = constraintText(id);
    const what = text === null ? "a constraint" : `“${text}”`;
    return { kind: "lost_constraint", message: `Loses ${what} of level ${below.level}` };
  });
  if (below.level < item.level - 1)
    findings.push({ kind: "hole", message: `Follows level ${below.level}: a level between them is missing` });
  if (item.constraints.every(({ id }) => below.constraintIds.includes(id)))
    findings.push({ kind: "adds_nothing", message: `Adds no constraint to level ${below.level}` });
  return findings;
}
