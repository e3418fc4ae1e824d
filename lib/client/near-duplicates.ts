import { type InfiniteData, infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import {
  LatestNearDuplicateSearch,
  NearDuplicateDecision,
  type NearDuplicateDecisionRequest,
  NearDuplicatePage,
  NearDuplicateSearch,
} from "@/lib/schema/near-duplicate";
import { request } from "./request";
import { seedsKey } from "./seeds";

type Pairs = z.infer<typeof NearDuplicatePage>;
type NearDuplicatePages = InfiniteData<Pairs, string | undefined>;

export function nearDuplicateSearch(project: string) {
  return queryOptions({
    queryKey: [...seedsKey(project), "near-duplicate-search"],
    queryFn: ({ signal }) => request(`/projects/${project}/near-duplicate-searches/latest`, LatestNearDuplicateSearch, { signal }),
    refetchInterval: (query) => (query.state.data?.status === "running" ? 700 : false),
  });
}

export function nearDuplicatePairs(project: string, state: "undecided" | "decided") {
  return infiniteQueryOptions({
    queryKey: [...seedsKey(project), "near-duplicates", state],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ state, limit: "50" });
      if (pageParam !== undefined) params.set("after", pageParam);
      return request(`/projects/${project}/near-duplicates?${params}`, NearDuplicatePage, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last: Pairs): string | undefined => last.next ?? undefined,
  });
}

export function startNearDuplicates(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (threshold: number) =>
      request(`/projects/${project}/near-duplicate-searches`, NearDuplicateSearch, { method: "POST", body: { threshold } }),
    onSettled: () => client.invalidateQueries({ queryKey: [...seedsKey(project), "near-duplicate-search"] }),
  });
}

export function cancelNearDuplicates(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (id: string) =>
      request(`/projects/${project}/near-duplicate-searches/${id}/cancel`, NearDuplicateSearch, { method: "POST", body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: [...seedsKey(project), "near-duplicate-search"] }),
  });
}

/** The decided pair leaves the list at once; it comes back where the server refuses. */
export function decideNearDuplicates(client: QueryClient, project: string, state: "undecided" | "decided") {
  const { queryKey } = nearDuplicatePairs(project, state);
  return mutationOptions({
    mutationFn: (body: NearDuplicateDecisionRequest) =>
      request(`/projects/${project}/near-duplicates/decide`, z.object({ decision: NearDuplicateDecision.nullable() }), {
        method: "POST",
        body,
      }),
    onMutate: async ({ seedId, otherId }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<NearDuplicatePages>(queryKey);
      client.setQueryData<NearDuplicatePages>(queryKey, (pages) => pages && without(pages, seedId, otherId));
      return { before };
    },
    onError: (_error, _input, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey: seedsKey(project), refetchType: "active" }),
  });
}

function without(pages: NearDuplicatePages, seedId: string, otherId: string): NearDuplicatePages {
  const isOther = (pair: { seed: { id: string }; other: { id: string } }) => pair.seed.id !== seedId || pair.other.id !== otherId;
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, rows: page.rows.filter(isOther) })) };
}
