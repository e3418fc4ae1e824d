import { type NoValue, noValue } from "../estimate";
import type { CodedRatings } from "./ratings";

/** Per item how many annotators chose each category, gaps left out; items nobody rated are not among them. */
export interface ItemCounts {
  counts: readonly (readonly number[])[];
  /** ratings per item */
  totals: readonly number[];
}

/** @returns counts per item and category, items in their order */
export function itemCounts({ items, categories }: CodedRatings): ItemCounts {
  const counted = items.map((item) => {
    const row = categories.map(() => 0);
    for (const code of item) if (code !== null) row[code] = (row[code] ?? 0) + 1;
    return row;
  });
  const counts = counted.filter((row) => row.some((many) => many > 0));
  return { counts, totals: counts.map((row) => row.reduce((total, many) => total + many, 0)) };
}

/** The items that two annotators or more rated; only they can agree. */
export function sharedItems(coded: CodedRatings): CodedRatings {
  return { ...coded, items: coded.items.filter((item) => item.filter((code) => code !== null).length > 1) };
}

/** How many categories occur in these items. */
export function categoriesUsed(items: CodedRatings["items"]): number {
  return new Set(items.flat().filter((code) => code !== null)).size;
}

/** Why no statistic of agreement has a value here, or null where one may. */
export function refusal(coded: CodedRatings): NoValue | null {
  const shared = sharedItems(coded).items;
  if (shared.length === 0) return noValue(0, "no item was rated by two annotators");
  if (categoriesUsed(shared) < 2) return noValue(shared.length, onlyOneCategory);
  return null;
}

/** The refusal shared by all that correct for chance. */
export const onlyOneCategory = "only one category was ever used: there is nothing to tell agreement from chance by";

/** One pair of codes per item that both of two annotators rated. */
export function pairsOf(items: CodedRatings["items"], [first, second]: readonly [number, number]): [number, number][] {
  return items.flatMap((item): [number, number][] => {
    const [one, other] = [item[first] ?? null, item[second] ?? null];
    return one === null || other === null ? [] : [[one, other]];
  });
}
