import type { Estimate } from "./estimate";
import { wilsonInterval } from "./wilson-interval";

/** What a filter decided about how many items, and what people said of those they looked at. */
export interface FilterCounts {
  kept: { all: number; keep: number; drop: number };
  dropped: { all: number; keep: number; drop: number };
}

export interface FilterAccuracy {
  /** share of all items that the filter kept */
  yield: Estimate;
  /** of what the filter dropped and people looked at: share people drop too */
  rightDrops: Estimate;
  /** of what the filter kept and people looked at: share people keep too */
  rightKeeps: Estimate;
  /** of all items people would drop: share the filter dropped */
  foundDrops: Estimate;
  /** of all items people would keep: share the filter kept */
  foundKeeps: Estimate;
}

/** Fewer judged items than this on a side say too little. */
export const leastJudged = 10;

/**
 * How right a filter is, from the items people looked at. People look at kept and dropped items in different shares, so what
 * was found (recall) is reckoned up to all items of each side; its interval joins the ends of both sides' Wilson intervals
 * and is therefore wider than 95 %, never narrower.
 *
 * @param counts of each side all items, and how many of those looked at people keep and drop
 * @returns shares in [0, 1]; no value where fewer than `leastJudged` of a side they rest on were looked at
 * @see Wilson (1927); Horvitz and Thompson (1952) for the weights
 */
export function filterAccuracy({ kept, dropped }: FilterCounts): FilterAccuracy {
  const rightDrops = judgedShare(dropped.drop, dropped.keep, "dropped");
  const rightKeeps = judgedShare(kept.keep, kept.drop, "kept");
  return {
    yield: wilsonInterval(kept.all, kept.all + dropped.all),
    rightDrops,
    rightKeeps,
    foundDrops: found({ own: rightDrops, ownAll: dropped.all, other: rightKeeps, otherAll: kept.all }),
    foundKeeps: found({ own: rightKeeps, ownAll: kept.all, other: rightDrops, otherAll: dropped.all }),
  };
}

function judgedShare(right: number, wrong: number, side: string): Estimate {
  const n = right + wrong;
  if (n < leastJudged) return { value: null, n, because: `people looked at ${n} of the ${side} items; ${leastJudged} are needed` };
  return wilsonInterval(right, n);
}

interface Sides {
  own: Estimate;
  ownAll: number;
  other: Estimate;
  otherAll: number;
}

/** Right ones of the own side over those and the wrong ones of the other side. */
function found({ own, ownAll, other, otherAll }: Sides): Estimate {
  const n = own.n + other.n;
  if (own.value === null) return { value: null, n, because: own.because };
  if (other.value === null) return { value: null, n, because: other.because };
  const share = (right: number, otherRight: number) => {
    const hit = right * ownAll;
    const missed = (1 - otherRight) * otherAll;
    return hit + missed === 0 ? null : hit / (hit + missed);
  };
  const value = share(own.value, other.value);
  if (value === null) return { value: null, n, because: "by what people say there is no such item" };
  const [ownLow, ownHigh] = own.interval ?? [0, 1];
  const [otherLow, otherHigh] = other.interval ?? [0, 1];
  return { value, n, interval: [share(ownLow, otherLow) ?? 0, share(ownHigh, otherHigh) ?? 1] };
}
