"use client";
import { useQuery } from "@tanstack/react-query";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { waitingWorkQuery } from "@/lib/client/overview";
import type { Waiting } from "./waiting-count";

/** What waits in each section, by its path. */
export function useSectionCounts(slug: string): Record<string, Waiting | undefined> {
  const { data: waiting } = useQuery(waitingWorkQuery(slug));
  if (!waiting) return {};
  const { review, disputed, mentions, held, stoppedRuns } = waiting;
  const inRuns = [
    held > 0 ? `${formatNoun(held, "row")} held at a gate` : null,
    stoppedRuns > 0 ? `${formatNoun(stoppedRuns, "run")} stopped` : null,
  ].filter((words) => words !== null);
  const reviewWords = review >= 1_000 ? "1,000 or more to judge" : `${formatCount(review)} to judge`;
  const disputes = { count: disputed, words: `${formatNoun(disputed, "item")} people disagree on` };
  return {
    review: { count: review, words: reviewWords },
    adjudication: disputes,
    runs: { count: held + stoppedRuns, words: inRuns.join(", ") },
    discussions: { count: mentions, words: `${formatNoun(mentions, "comment")} for you` },
  };
}
