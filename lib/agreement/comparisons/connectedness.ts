/** Edges from each place to others: who has won against whom. */
export type Edges = readonly (readonly number[])[];

/**
 * The parts of a graph between which no edge runs in either direction.
 *
 * @param edges weights, 0 for none
 * @returns the places of every part, in ascending order; a connected graph is one part
 */
export function parts(edges: Edges): number[][] {
  const isJoined = (one: number, other: number) => weightOf(edges, one, other) > 0 || weightOf(edges, other, one) > 0;
  const found: number[][] = [];
  const seen = new Set<number>();
  for (const start of edges.keys()) {
    if (seen.has(start)) continue;
    const part = reached(start, edges.length, isJoined);
    for (const place of part) seen.add(place);
    found.push(part.sort((a, b) => a - b));
  }
  return found;
}

/**
 * A group that never lost to, nor tied with, anyone outside it: its strength has no upper bound.
 *
 * @returns its places, or null where everybody can be reached from everybody along defeats
 */
export function unbeaten(edges: Edges): number[] | null {
  for (const start of edges.keys()) {
    const beatenBy = reached(start, edges.length, (one, other) => weightOf(edges, other, one) > 0);
    if (beatenBy.length < edges.length) return beatenBy.sort((a, b) => a - b);
  }
  return null;
}

function reached(start: number, size: number, leads: (from: number, to: number) => boolean): number[] {
  const found = [start];
  for (const from of found) {
    for (let to = 0; to < size; to += 1) if (!found.includes(to) && leads(from, to)) found.push(to);
  }
  return found;
}

function weightOf(edges: Edges, from: number, to: number): number {
  return edges[from]?.[to] ?? 0;
}
