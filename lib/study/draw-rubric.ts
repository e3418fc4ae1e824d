import type { Draw } from "@/lib/agreement/maths/draw";
import { shuffled } from "./shuffled";

/** One arm's text for one query, to be asked about by itself. */
export interface RubricText {
  id: string;
  query: string;
  arm: string;
}

/**
 * What one person is asked about, in order: each text once, each arm as often in the first half as in the second but for one at most, and
 * no two texts of one query next to each other where that can be avoided.
 *
 * @param texts in any order: the draw alone decides
 * @returns the same texts; of an odd number the first half is the longer
 */
export function drawRubric(texts: readonly RubricText[], draw: Draw): RubricText[] {
  const [early, late] = halves(shuffled(texts, draw), draw);
  const first = apart(shuffled(early, draw), null);
  return [...first, ...apart(shuffled(late, draw), first.at(-1)?.query ?? null)];
}

/** Half of each arm's texts, what is left over of odd arms by turns; a query that has much in one half goes to the other. */
function halves(texts: readonly RubricText[], draw: Draw): [RubricText[], RubricText[]] {
  const [early, late]: [RubricText[], RubricText[]] = [[], []];
  const excess = new Map<string, number>();
  let isMoreEarly = true;
  for (const arm of shuffled([...new Set(texts.map((text) => text.arm))], draw)) {
    const own = texts.filter((text) => text.arm === arm);
    own.sort((one, other) => (excess.get(one.query) ?? 0) - (excess.get(other.query) ?? 0));
    const half = isMoreEarly ? Math.ceil(own.length / 2) : Math.floor(own.length / 2);
    if (own.length % 2 === 1) isMoreEarly = !isMoreEarly;
    early.push(...own.slice(0, half));
    late.push(...own.slice(half));
    for (const [place, { query }] of own.entries()) excess.set(query, (excess.get(query) ?? 0) + (place < half ? 1 : -1));
  }
  return [early, late];
}

/** In the given order as far as it goes: a text of the query just asked waits, and a query with more than half of the rest is next. */
function apart(texts: readonly RubricText[], before: string | null): RubricText[] {
  const rest = [...texts];
  const left = new Map<string, number>();
  for (const { query } of texts) left.set(query, (left.get(query) ?? 0) + 1);
  const most = Math.max(0, ...left.values());
  const order: RubricText[] = [];
  let last = before;
  while (rest.length > 0) {
    const isTight = rest.length < 2 * most;
    const urgent = isTight ? rest.findIndex(({ query }) => query !== last && 2 * (left.get(query) ?? 0) > rest.length) : -1;
    const other = urgent === -1 ? rest.findIndex(({ query }) => query !== last) : urgent;
    const [next] = rest.splice(Math.max(0, other), 1);
    if (!next) break;
    order.push(next);
    left.set(next.query, (left.get(next.query) ?? 1) - 1);
    last = next.query;
  }
  return order;
}
