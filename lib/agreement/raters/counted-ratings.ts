import type { Problem, RatingsFields } from "./ratings";

type Label = string | number;

/**
 * Counts of ratings as the ratings themselves, so that published tables can be given as they are printed.
 *
 * @param input `table`: two annotators, rows the first's categories; or `counts`: rows items, columns categories
 * @param problem reports what is wrong with a field
 * @returns per item the labels given; from `counts`, in no annotator's name and filled up with gaps. Categories that are not named
 *   are called 1, 2, 3 …
 */
export function expanded({ table, counts, categories }: RatingsFields, problem: Problem): (Label | null)[][] | null {
  const field = table ? "table" : "counts";
  const rows = table ?? counts ?? [];
  const width = table ? rows.length : (rows[0]?.length ?? 0);
  const uneven = rows.findIndex((row) => row.length !== width);
  if (uneven >= 0) return problem([field, uneven], `has ${rows[uneven]?.length} entries, and needs ${width}`);
  if (categories && categories.length !== width)
    return problem(["categories"], `lists ${categories.length}, and ${field} has ${width} columns`);
  const label = (place: number): Label => categories?.[place] ?? place + 1;
  if (table) return rows.flatMap((row, first) => row.flatMap((many, second) => repeated([label(first), label(second)], many)));
  const items = rows.map((row) => row.flatMap((many, place) => repeated(label(place), many)));
  const most = items.reduce((longest, item) => Math.max(longest, item.length), 0);
  return items.map((item) => [...item, ...repeated(null, most - item.length)]);
}

/** The categories of counts that do not name theirs: one per column, used or not. */
export function countedCategories({ table, counts }: Pick<RatingsFields, "table" | "counts">): number[] {
  return Array.from({ length: (table ?? counts ?? [])[0]?.length ?? 0 }, (_, place) => place + 1);
}

function repeated<Entry>(entry: Entry, many: number): Entry[] {
  return Array.from({ length: many }, () => entry);
}
