import { batchesFor, type Candidate, claimable, goldTally, holdRoomy, newGold, waitForOne } from "@/lib/db/claims";
import type { Db } from "@/lib/db/client";
import { isGoldDue } from "@/lib/review/gold-due";
import type { ReviewSettings } from "@/lib/schema/review-settings";
import type { Selection } from "@/lib/schema/selection";

export interface Claimant {
  projectId: string;
  userId: string;
  skills: string[];
  /** ordinal of what they were given last */
  claimedTo: bigint;
}

interface Wanted {
  claimant: Claimant;
  settings: ReviewSettings;
  selection: Selection;
  count: number;
}

/** Candidates beyond what is needed: some of them others take at this very moment. */
const margin = 4;

/**
 * Items for a person who has room for `count`, held until the transaction ends: training before anything else, a gold
 * item when one is due, then their own batches, batches of their skills, and the open queue.
 */
export async function findClaimable(tx: Db, wanted: Wanted): Promise<Candidate[]> {
  const known = await knownOnes(tx, wanted);
  const count = wanted.count - known.length;
  if (count <= 0) return known;
  const { claimant } = wanted;
  const batches = await batchesFor(tx, claimant);
  const places = [...batches.map(({ id, overlap }) => ({ batchId: id, overlap })), { batchId: null, overlap: null }];
  const found: Candidate[] = [];
  // One place after the other, and only as far as needed: a person has few batches, and most claims end in the first.
  for (const place of places) {
    if (found.length >= count) break;
    found.push(...(await fromPlace(tx, { ...wanted, count: count - found.length }, place)));
  }
  return [...known, ...found];
}

/** Training for someone who has judged nothing yet; otherwise at most one gold item, when its turn has come. */
async function knownOnes(tx: Db, { claimant, settings, count }: Wanted): Promise<Candidate[]> {
  const { projectId, userId } = claimant;
  const tally = await goldTally(tx, projectId, userId);
  if (tally.verdicts === 0) return heldGold(tx, await newGold(tx, { projectId, userId, isTraining: true, limit: count }), count);
  if (!isGoldDue({ share: settings.goldShare, ...tally })) return [];
  return heldGold(tx, await newGold(tx, { projectId, userId, isTraining: false, limit: margin }), 1);
}

async function heldGold(tx: Db, candidates: readonly Candidate[], count: number): Promise<Candidate[]> {
  if (candidates.length === 0) return [];
  const ids = candidates.map(({ id }) => id);
  const held = await holdRoomy(tx, ids, count);
  return held.length > 0 ? held : waitForOne(tx, ids);
}

interface PlaceToLook {
  batchId: string | null;
  overlap: number | null;
}

/** From where the person's last claim ended to the end, then once round; what others began before what nobody has. */
async function fromPlace(tx: Db, wanted: Wanted, { batchId, overlap }: PlaceToLook): Promise<Candidate[]> {
  const { claimant, settings, count } = wanted;
  const { projectId, userId, claimedTo } = claimant;
  const allowed = overlap ?? settings.overlap ?? 0;
  // A batch was chosen by a filter of its own, dropped items perhaps among them: the person's narrows it, its standing does not.
  const selection = { ...wanted.selection, states: [], ...(batchId === null ? {} : { standing: null }) };
  const begun = Array.from({ length: allowed - 1 }, (_, taken) => taken + 1);
  const laps = [
    { after: claimedTo, upTo: null },
    { after: 0n, upTo: claimedTo },
  ];
  const limit = count * margin;
  const found: Candidate[] = [];
  for (const lap of laps) {
    for (const taken of [begun, [0]]) {
      if (found.length >= count) break;
      found.push(...(await claimable(tx, { projectId, userId, selection, batchId, taken, ...lap, limit })));
    }
  }
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const held = await holdRoomy(tx, ids, count);
  return held.length > 0 ? held : waitForOne(tx, ids);
}
