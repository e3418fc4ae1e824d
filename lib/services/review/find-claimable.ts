import type { ClaimStanding } from "@/lib/db/claim-standing";
import { type Giving, newGoldSql, walkSql } from "@/lib/db/claims";
import { isGoldDue } from "@/lib/review/gold-due";
import { selectionSearch } from "@/lib/review/selection";
import { claimedAtOnce } from "@/lib/schema/assignment";
import type { Selection } from "@/lib/schema/selection";

interface Wanted {
  projectId: string;
  userId: string;
  selection: Selection;
  standing: ClaimStanding;
  count: number;
}

/** Where a person's next items may come from. */
export interface Source extends Pick<Giving, "candidates" | "isWalk" | "isUsual"> {
  /** how many of them at most */
  atMost: number;
  /** nothing else is given before these: others who hold them just now are waited for */
  isFirst: boolean;
}

/** Candidates beyond what is needed: some of them others take at this very moment. */
const candidates = { ofGold: 4, ofQueue: claimedAtOnce + 5 } as const;

/** In the order they are looked through: training and gold that is due, their own batches, batches of their skills, the open queue. */
export function sourcesFor(wanted: Wanted): Source[] {
  const { standing } = wanted;
  const places = [...standing.batches.map(({ id, overlap }) => ({ batchId: id, overlap })), { batchId: null, overlap: null }];
  return [...goldFor(wanted), ...places.flatMap((place) => walksThrough(wanted, place))];
}

/** Training for someone who has judged nothing yet; otherwise at most one gold item, when its turn has come. */
function goldFor({ projectId, userId, standing, count }: Wanted): Source[] {
  const { gold, settings } = standing;
  if (gold === null) return [];
  const source = (isTraining: boolean, limit: number, atMost: number): Source[] => [
    { candidates: newGoldSql({ projectId, userId, isTraining, limit }), isWalk: false, isFirst: true, isUsual: true, atMost },
  ];
  if (gold.verdicts === 0) return source(true, count, count);
  return isGoldDue({ share: settings.goldShare, ...gold }) ? source(false, candidates.ofGold, 1) : [];
}

/** From where the person's last claim ended to the end, then once round; what others began before what nobody has. */
function walksThrough(wanted: Wanted, { batchId, overlap }: { batchId: string | null; overlap: number | null }): Source[] {
  const { projectId, userId, standing, count } = wanted;
  const { claimedTo, settings } = standing;
  // A batch was chosen by a filter of its own, dropped items perhaps among them: the person's narrows it, its standing does not.
  const selection = { ...wanted.selection, states: [], ...(batchId === null ? {} : { standing: null }) };
  const allowed = overlap ?? settings.overlap ?? 1;
  const laps = [{ after: claimedTo, upTo: null }, ...(claimedTo > 0n ? [{ after: 0n, upTo: claimedTo }] : [])];
  const isUsual = selectionSearch({ ...selection, standing: null }) === "";
  return laps.map((lap) => {
    const walk = { projectId, userId, selection, batchId, overlap: allowed, ...lap, limit: candidates.ofQueue };
    return { candidates: walkSql(walk), isWalk: true, isFirst: false, isUsual, atMost: count };
  });
}
