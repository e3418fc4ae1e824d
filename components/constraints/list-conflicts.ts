import { type Conflict, conflictsAmong } from "@/lib/constraints/conflicts/conflicts-among";
import { wordConflicts } from "@/lib/constraints/conflicts/word-conflicts";
import type { CheckedUse } from "./check-answer";

/** A constraint of a list: its words, and what code checks of it. */
export interface ListedUse {
  text: string;
  use: CheckedUse | null;
}

/** Constraints of a list that no answer can meet together: by code where code checks all of them, else by their words. */
export function listConflicts(list: readonly ListedUse[]): Conflict[] {
  const bound = list.flatMap(({ use }, place) => (use ? [{ use, place }] : []));
  const byCode = conflictsAmong(bound.map(({ use }) => use)).map(({ places, because }) => ({
    places: places.flatMap((index) => bound[index]?.place ?? []),
    because,
  }));
  const byWords = wordConflicts(list.map(({ text }) => text)).filter(({ places }) => places.some((place) => list[place]?.use === null));
  return [...byCode, ...byWords];
}
