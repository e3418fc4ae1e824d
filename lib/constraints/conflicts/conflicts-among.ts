/** A constraint that code can check, as far as conflicts are concerned. */
export interface BoundConstraint {
  verifierId: string;
  params: unknown;
}

export interface Conflict {
  /** places in the list that was given: two, or more where only together they leave no answer */
  places: readonly number[];
  /** why, in words that stand alone: "at most 50 words leaves no room for 60 sentences" */
  because: string;
}

/**
 * The constraints of one list that no single answer can meet together.
 *
 * @returns one conflict for each smallest group found; empty where an answer can meet all, as far as code can tell
 */
export function conflictsAmong(_constraints: readonly BoundConstraint[]): Conflict[] {
  return [];
}
