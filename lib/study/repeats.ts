import type { PreferenceRow } from "@/lib/schema/study-rows";

/** One pair that a person was asked about twice, the second time with the sides swapped. */
export interface Repeat {
  rater: string;
  pair: string;
  isSame: boolean;
}

/**
 * What people said of the same pair twice.
 *
 * @param rows preferences; those of judges are passed over
 * @returns one entry per repeat whose first judgement is among the rows, with whether both name the same choice
 */
export function repeatsOf(rows: readonly PreferenceRow[]): Repeat[] {
  const ofPeople = rows.filter(({ raterKind }) => raterKind === "person");
  const first = new Map(ofPeople.filter(({ isRepeat }) => !isRepeat).map((row) => [keyOf(row), row.choice]));
  return ofPeople.flatMap((row) => {
    const before = row.isRepeat ? first.get(keyOf(row)) : undefined;
    return before === undefined ? [] : [{ rater: row.rater, pair: row.pair, isSame: before === row.choice }];
  });
}

function keyOf({ rater, pair }: PreferenceRow): string {
  return JSON.stringify([rater, pair]);
}
