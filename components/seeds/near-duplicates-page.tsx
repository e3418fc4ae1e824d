"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { decideNearDuplicates, nearDuplicatePairs, nearDuplicateSearch } from "@/lib/client/near-duplicates";
import type { NearDuplicateDecision, NearDuplicatePair } from "@/lib/schema/near-duplicate";
import { NearDuplicateItem } from "./near-duplicate-item";
import { NearDuplicateSearchBar } from "./near-duplicate-search-bar";

const states = ["undecided", "decided"] as const;
const choices = [
  { value: "undecided", label: "To decide" },
  { value: "decided", label: "Decided" },
] as const;

/** Kept seeds that say nearly the same, side by side, the most alike first. */
export function NearDuplicatesPage({ project, mayManage }: { project: string; mayManage: boolean }) {
  const [state, setState] = useQueryState("state", parseAsStringLiteral(states).withDefault("undecided"));
  const search = useQuery(nearDuplicateSearch(project));
  const pairs = useInfiniteQuery(nearDuplicatePairs(project, state));
  const decide = useDecide(project, state);
  const rows = pairs.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <NearDuplicateSearchBar project={project} mayManage={mayManage} />
      <div>
        <Segmented label="Pairs" value={state} choices={choices} onValueChange={(next) => void setState(next)} />
      </div>
      {pairs.isPending ? <SkeletonRows rows={6} label="Loading pairs" /> : null}
      {pairs.isError && rows.length === 0 ? (
        <ErrorState title="The pairs could not be read" error={pairs.error} onRetry={() => pairs.refetch()} />
      ) : null}
      {pairs.data && rows.length === 0 ? <NoPairs state={state} hasSearched={search.data?.status === "done"} /> : null}
      <ul className="flex flex-col gap-3">
        {rows.map((pair) => (
          <NearDuplicateItem
            key={`${pair.seed.id} ${pair.other.id}`}
            pair={pair}
            mayManage={mayManage}
            onDecide={(decision) => decide(pair, decision)}
          />
        ))}
      </ul>
      {pairs.hasNextPage ? (
        <Button className="self-start" isBusy={pairs.isFetchingNextPage} onClick={() => pairs.fetchNextPage()}>
          More pairs
        </Button>
      ) : null}
    </div>
  );
}

function useDecide(project: string, state: "undecided" | "decided") {
  const client = useQueryClient();
  const { mutate } = useMutation(decideNearDuplicates(client, project, state));
  return (pair: NearDuplicatePair, decision: NearDuplicateDecision | null) => {
    const ids = { seedId: pair.seed.id, otherId: pair.other.id };
    const undo = { label: "Undo", onClick: () => mutate({ ...ids, decision: pair.decision }) };
    mutate(
      { ...ids, decision },
      {
        onSuccess: () => notify({ title: decisionWords[decision ?? "open"], action: undo, id: "near-duplicate" }),
        onError: (error) => notify({ title: "Nothing was decided", detail: messageOf(error), tone: "reject" }),
      },
    );
  };
}

const decisionWords = {
  keep_both: "Both seeds stay.",
  removed_seed: "One seed was removed, the other stays.",
  removed_other: "One seed was removed, the other stays.",
  open: "The pair is open again.",
} as const;

function NoPairs({ state, hasSearched }: { state: "undecided" | "decided"; hasSearched: boolean }) {
  if (state === "decided")
    return <EmptyState title="No pair was decided yet.">What you decide is listed here, and can be taken back.</EmptyState>;
  if (hasSearched)
    return (
      <EmptyState title="No pair waits.">
        No two kept seeds are as alike as the threshold asks. Lower it to look for looser pairs.
      </EmptyState>
    );
  return (
    <EmptyState title="Not searched yet.">
      Exact copies are left out while importing. A search finds seeds that differ in a word or two, so that one question does not become
      twenty nearly equal instructions.
    </EmptyState>
  );
}
