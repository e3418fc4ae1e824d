import { claimsClash } from "./claims-clash";
import { type Demanding, demandsOf } from "./demands-of";
import { numbersClash } from "./numbers-clash";
import { textsClash } from "./texts-clash";

/** A constraint that code can check, as far as conflicts are concerned. */
export interface BoundConstraint {
  verifierId: string;
  params: unknown;
}

export interface Conflict {
  /** places in the list that was given: two, or more where only together they leave no answer; one where it contradicts itself */
  places: readonly number[];
  /** why, in words that stand alone: "at most 50 words leaves no room for 60 sentences" */
  because: string;
}

/** Up to so many constraints, every group of three is tried by itself. */
const fewEnough = 24;

/**
 * The constraints of one list that no single answer can meet together.
 *
 * @returns one conflict for each smallest group found; empty where an answer can meet all, as far as code can tell
 */
export function conflictsAmong(constraints: readonly BoundConstraint[]): Conflict[] {
  const all = demandsOf(constraints);
  const alone = all.flatMap((one) => conflictOf([one], numbersClash([one])));
  const sound = all.filter(({ place }) => !alone.some(({ places }) => places.includes(place)));
  const pairs = pairsOf(sound).flatMap(([one, other]) => conflictOf([one, other], pairClash(one, other)));
  return [...alone, ...pairs, ...largerConflicts(sound, pairs)];
}

function pairClash(one: Demanding, other: Demanding): string | null {
  return textsClash(one, other) ?? numbersClash([one, other]) ?? claimsClash(one, other);
}

function conflictOf(group: readonly Demanding[], because: string | null): Conflict[] {
  return because === null ? [] : [{ places: group.map(({ place }) => place), because }];
}

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}

/** Groups of three and more that only together leave no answer; only counts and texts can do that. */
function largerConflicts(all: readonly Demanding[], pairs: readonly Conflict[]): Conflict[] {
  const apart = withoutConflicts(all, pairs);
  if (apart.length > fewEnough) return smallestOf(apart);
  const threes = apart.flatMap((one, index) => pairsOf(apart.slice(index + 1)).map(([two, three]) => [one, two, three]));
  const found = threes.flatMap((group) => conflictOf(group, numbersClash(group)));
  return [...found, ...smallestOf(withoutConflicts(apart, found))];
}

/** The same list without the later partner of each conflict. */
function withoutConflicts(all: readonly Demanding[], conflicts: readonly Conflict[]): Demanding[] {
  const dropped = new Set(conflicts.map(({ places }) => places.at(-1)));
  return all.filter(({ place }) => !dropped.has(place));
}

/** One group that leaves no answer and from which none can be left out. */
function smallestOf(all: readonly Demanding[]): Conflict[] {
  if (numbersClash(all) === null) return [];
  const group = all.reduce<readonly Demanding[]>((kept, one) => {
    const without = kept.filter((other) => other !== one);
    return numbersClash(without) === null ? kept : without;
  }, all);
  return conflictOf(group, numbersClash(group));
}
