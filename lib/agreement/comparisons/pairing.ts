import * as z from "zod";
import { type NoValue, noValue } from "../estimate";

const Outcome = z
  .union([z.boolean(), z.literal(0), z.literal(1), z.null()], { error: "must be true or 1, false or 0, or null for a gap" })
  .transform((value) => (value === null ? null : Number(value)));

/** Whether each of two versions got each item right: same items, same order; null for an item left out. */
export const outcomeSides = {
  first: z.array(Outcome).describe("per item true or 1 where the first version is right, false or 0 where not, null for a gap"),
  second: z.array(Outcome).describe("the same for the second version, on the same items in the same order"),
};

/** Two versions' outcomes or scores, item by item. */
export type Sided = { first: readonly (number | null)[]; second: readonly (number | null)[] };

/** The refusal of data that are not on the same items, or null. */
export function unpaired({ first, second }: Sided): NoValue | null {
  if (first.length === second.length) return null;
  return noValue(0, `the two sides are not on the same items: ${first.length} and ${second.length} of them`);
}

/** The items that both sides have. */
export function paired({ first, second }: Sided): [number, number][] {
  return first.flatMap((one, place): [number, number][] => {
    const other = second[place] ?? null;
    return one === null || other === null ? [] : [[one, other]];
  });
}
