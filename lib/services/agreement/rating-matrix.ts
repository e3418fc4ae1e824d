import type { SharedRating } from "@/lib/db/shared-ratings";
import type { AgreementKind } from "@/lib/schema/agreement";

/** Ratings as the statistics take them: one row per item, one column per person, null where they did not judge it. */
export interface SharedMatrix {
  items: readonly { family: string; part: string; ratings: (string | null)[] }[];
  /** names, in the order of the columns; of two who are called alike the second is numbered */
  people: string[];
  /** from the worst to the best */
  categories: string[];
}

const verdictScale = ["reject", "revise", "accept"];
const labelScale = ["no", "partly", "yes"];

export function matrixOf(rows: readonly SharedRating[], kind: AgreementKind): SharedMatrix {
  const ids = [...new Set(rows.map(({ userId }) => userId))].sort();
  const names = new Map(rows.map(({ userId, name }) => [userId, name]));
  const column = new Map(ids.map((id, index) => [id, index]));
  const items = new Map<string, SharedMatrix["items"][number]>();
  for (const { item, userId, rating, family, part } of rows) {
    const known = items.get(item) ?? { family, part, ratings: ids.map(() => null) };
    known.ratings[column.get(userId) ?? 0] = rating;
    items.set(item, known);
  }
  return {
    items: [...items.values()],
    people: distinct(ids.map((id) => names.get(id) ?? id)),
    categories: kind === "labels" ? labelScale : verdictScale,
  };
}

function distinct(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
