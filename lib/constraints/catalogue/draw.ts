import { conflictBetween } from "../conflicts";
import type { AnyCatalogueEntry } from "./entry";
import { catalogue } from "./index";

/** One entry with its parameters drawn: a constraint ready to be offered. */
export interface DrawnConstraint {
  entry: AnyCatalogueEntry;
  params: unknown;
  /** the constraint as a complete sentence */
  sentence: string;
}

/**
 * Draws constraints from the catalogue that can all stand together in one answer.
 *
 * @param random numbers in [0, 1); the same sequence draws the same
 * @param count how many are wanted; fewer come where the rest would conflict
 * @param formatShare the share of them in [0, 1] that are of format, rounded to whole constraints
 * @see Sun et al. (2024), arXiv 2404.02823: six drawn per instruction, 60 % of format
 */
export function drawConstraints(random: () => number, count: number, formatShare: number): DrawnConstraint[] {
  const formats = Math.round(count * formatShare);
  const wanted = { format: formats, number: count - formats };
  const drawn: DrawnConstraint[] = [];
  for (const entry of shuffled(catalogue, random)) {
    const isWanted = wanted[entry.group] > 0 && drawn.every((other) => conflictBetween(entry, other.entry) === null);
    if (!isWanted) continue;
    wanted[entry.group] -= 1;
    const params = entry.draw(random);
    drawn.push({ entry, params, sentence: entry.describe(params) });
  }
  return drawn;
}

function shuffled<T>(from: readonly T[], random: () => number): T[] {
  return from
    .map((value) => ({ value, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}
