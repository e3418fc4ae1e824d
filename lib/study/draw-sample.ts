import type { Draw } from "@/lib/agreement/maths/draw";
import { shuffled } from "./shuffled";

/** A query that can be judged in one stratum: the category its constraints stand for, and the level (0 for constraint lists). */
export interface Candidate {
  query: string;
  category: string;
  level: number;
}

/**
 * A sample in which every stratum (category × level) is as large as the others, as far as it has queries: what a small one cannot
 * give is taken from the rest. No query comes twice, so that what is judged stays independent.
 *
 * @param candidates what there is, in any order: the draw alone decides, since they are sorted first
 * @param queries how many are wanted
 * @returns at most so many, in the order in which they were drawn
 */
export function drawSample(candidates: readonly Candidate[], queries: number, draw: Draw): Candidate[] {
  const strata = strataOf(candidates, draw);
  const taken = new Set<string>();
  const sample: Candidate[] = [];
  while (sample.length < queries && strata.some((stratum) => stratum.length > 0)) {
    for (const stratum of strata) {
      const next = firstUntaken(stratum, taken);
      if (!next || sample.length === queries) continue;
      taken.add(next.query);
      sample.push(next);
    }
  }
  return sample;
}

/** @returns what two candidates share when they are of one stratum */
export function stratumOf({ category, level }: Pick<Candidate, "category" | "level">): string {
  return `${level}\u0000${category}`;
}

function strataOf(candidates: readonly Candidate[], draw: Draw): Candidate[][] {
  const strata = new Map<string, Candidate[]>();
  for (const candidate of [...candidates].sort(inOrder)) {
    const stratum = strata.get(stratumOf(candidate));
    if (stratum) stratum.push(candidate);
    else strata.set(stratumOf(candidate), [candidate]);
  }
  const drawn = [...strata.values()].map((stratum) => shuffled(stratum, draw));
  return shuffled(drawn, draw);
}

function firstUntaken(stratum: Candidate[], taken: ReadonlySet<string>): Candidate | null {
  for (let next = stratum.shift(); next; next = stratum.shift()) if (!taken.has(next.query)) return next;
  return null;
}

function inOrder(one: Candidate, other: Candidate): number {
  const [first, second] = [`${one.query}\u0000${stratumOf(one)}`, `${other.query}\u0000${stratumOf(other)}`];
  return first < second ? -1 : Number(first > second);
}
