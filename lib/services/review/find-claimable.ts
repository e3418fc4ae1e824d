import { type Candidate, claimable, goldTally, holdRoomy, newGold, waitForOne } from "@/lib/db/claims";
import type { Sql } from "@/lib/db/sql";
import { isGoldDue } from "@/lib/review/gold-due";
import type { ReviewSettings } from "@/lib/schema/review-settings";
import type { Selection } from "@/lib/schema/selection";

export interface Claimant {
  projectId: string;
  userId: string;
  /** ordinal of what they were given last */
  claimedTo: bigint;
  /** the batches open to them, in the order they are to be worked through */
  batches: readonly { id: string; overlap: number | null }[];
  hasGold: boolean;
}

interface Wanted {
  claimant: Claimant;
  settings: ReviewSettings;
  selection: Selection;
  count: number;
  /** whether to wait for somebody who holds what there is just now, where nothing else is left */
  waits: boolean;
}

interface Claimable {
  /** held until the transaction ends */
  found: Candidate[];
  /** there is something, but others hold all of it at this very moment */
  isBusy: boolean;
}

/** Candidates beyond what is needed: some of them others take at this very moment. */
const margin = 4;

/**
 * Items for a person who has room for `count`: training before anything else, a gold item when one is due, then their own batches,
 * batches of their skills, and the open queue. Nobody waits while they hold anything, so that nobody waits in a circle.
 */
export async function findClaimable(tx: Sql, wanted: Wanted): Promise<Claimable> {
  const known = await knownOnes(tx, wanted);
  const found = await hold(tx, known, wanted.waits);
  if (known.ids.length > 0 && found.length === 0) return { found, isBusy: true };
  const places = [...wanted.claimant.batches.map(({ id, overlap }) => ({ batchId: id, overlap })), { batchId: null, overlap: null }];
  let isBusy = false;
  // One place after the other, and only as far as needed: a person has few batches, and most claims end in the first.
  for (const place of places) {
    const count = wanted.count - found.length;
    if (count <= 0) break;
    const wish = await fromPlace(tx, { ...wanted, count }, place);
    const held = await hold(tx, wish, wanted.waits && found.length === 0);
    isBusy ||= wish.ids.length > 0 && held.length === 0;
    found.push(...held);
  }
  return { found, isBusy: isBusy && found.length === 0 };
}

/** Up to `count` of these, the first of them before the others. */
interface Wish {
  ids: readonly string[];
  count: number;
}

async function hold(tx: Sql, { ids, count }: Wish, waits: boolean): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  return waits ? waitForOne(tx, ids) : holdRoomy(tx, ids, count);
}

/** Training for someone who has judged nothing yet; otherwise at most one gold item, when its turn has come. */
async function knownOnes(tx: Sql, { claimant, settings, count }: Wanted): Promise<Wish> {
  const { projectId, userId, hasGold } = claimant;
  if (!hasGold) return { ids: [], count };
  const tally = await goldTally(tx, projectId, userId);
  if (tally.verdicts === 0) return { ids: await newGold(tx, { projectId, userId, isTraining: true, limit: count }), count };
  const isDue = isGoldDue({ share: settings.goldShare, ...tally });
  return { ids: isDue ? await newGold(tx, { projectId, userId, isTraining: false, limit: margin }) : [], count: 1 };
}

interface PlaceToLook {
  batchId: string | null;
  overlap: number | null;
}

/** From where the person's last claim ended to the end, then once round; what others began before what nobody has. */
async function fromPlace(tx: Sql, wanted: Wanted, { batchId, overlap }: PlaceToLook): Promise<Wish> {
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
  const ids: string[] = [];
  for (const lap of laps) {
    for (const taken of [begun, [0]]) {
      if (ids.length >= count) break;
      ids.push(...(await claimable(tx, { projectId, userId, selection, batchId, taken, ...lap, limit })));
    }
  }
  return { ids, count };
}
