import { setImmediate } from "node:timers/promises";
import { insertPairs } from "@/lib/db/near-duplicates";
import { keptTexts, textsByOrdinal } from "@/lib/db/seeds";
import { sqlOf } from "@/lib/db/sql";
import { bandCount, candidatePairs, minHashBands } from "@/lib/intake/min-hash";
import { jaccard, shingles } from "@/lib/intake/shingles";
import type { Context } from "@/lib/services/context";

export interface NearDuplicateProgress {
  done: number;
  total: number;
  /** pairs that were not known before */
  found: number;
}

export interface FindNearDuplicates {
  projectId: string;
  threshold: number;
  expectedSeeds: number;
  /** answers whether to stop */
  onProgress(progress: NearDuplicateProgress): Promise<boolean>;
}

const readAtOnce = 5000;
const compareAtOnce = 2000;

/** Looks through all kept seeds of a project. Finding the same pair again changes nothing, nor any decision on it. */
export async function findNearDuplicates(ctx: Context, input: FindNearDuplicates): Promise<{ found: number; isStopped: boolean }> {
  const index = await readBands(ctx, input);
  if (index === null) return { found: 0, isStopped: true };
  const { ordinals, bands } = index;
  const seen = new Set<number>();
  let found = 0;
  for (let band = 0; band < bandCount; band += 1) {
    const hashes = Uint32Array.from(ordinals, (_, seed) => bands[seed]?.[band] ?? 0);
    const fresh = candidatePairs(hashes).filter(([a, b]) => isFirstSeen(seen, a * ordinals.length + b));
    for (let start = 0; start < fresh.length; start += compareAtOnce) {
      found += await compare(ctx, input, ordinals, fresh.slice(start, start + compareAtOnce));
    }
    const done = ordinals.length + Math.round((ordinals.length * (band + 1)) / bandCount);
    if (await input.onProgress({ done, total: ordinals.length * 2, found })) return { found, isStopped: true };
  }
  return { found, isStopped: false };
}

async function readBands(ctx: Context, input: FindNearDuplicates): Promise<{ ordinals: number[]; bands: Uint32Array[] } | null> {
  const ordinals: number[] = [];
  const bands: Uint32Array[] = [];
  for (;;) {
    const page = await keptTexts(sqlOf(ctx.pool), input.projectId, ordinals.at(-1) ?? -1, readAtOnce);
    for (const [index, { ordinal, text }] of page.entries()) {
      ordinals.push(ordinal);
      bands.push(minHashBands(shingles(text)));
      if (index % 500 === 0) await setImmediate();
    }
    const total = Math.max(input.expectedSeeds, ordinals.length) * 2;
    if (await input.onProgress({ done: ordinals.length, total, found: 0 })) return null;
    if (page.length < readAtOnce) return { ordinals, bands };
  }
}

function isFirstSeen(seen: Set<number>, pair: number): boolean {
  if (seen.has(pair)) return false;
  seen.add(pair);
  return true;
}

/** Agreeing in a band is only a hint: the texts themselves decide. */
async function compare(
  ctx: Context,
  { projectId, threshold }: FindNearDuplicates,
  ordinals: readonly number[],
  pairs: readonly [number, number][],
): Promise<number> {
  const wanted = [...new Set(pairs.flat())].map((index) => ordinals[index] ?? 0);
  const texts = await textsByOrdinal(sqlOf(ctx.pool), projectId, wanted);
  const sets = new Map([...texts].map(([ordinal, { text }]) => [ordinal, shingles(text)]));
  const near = pairs.flatMap(([a, b]) => {
    const [left = 0, right = 0] = [ordinals[a], ordinals[b]];
    const [first, second, one, two] = [texts.get(left), texts.get(right), sets.get(left), sets.get(right)];
    if (!first || !second || !one || !two) return [];
    const similarity = jaccard(one, two);
    if (similarity < threshold) return [];
    const [seedId, otherId] = first.id < second.id ? [first.id, second.id] : [second.id, first.id];
    return [{ seedId, otherId, similarity }];
  });
  return insertPairs(sqlOf(ctx.pool), projectId, near);
}
