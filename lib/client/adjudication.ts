import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import {
  AdjudicationCase,
  type AdjudicationInput,
  AdjudicationRow,
  DisputedItem,
  type GoldInput,
  type ReturnInput,
} from "@/lib/schema/adjudication";
import type { Consensus } from "@/lib/schema/assignment";
import { Done } from "@/lib/schema/done";
import { page } from "@/lib/schema/id";
import { request } from "./request";

const DisputedPage = page(DisputedItem);

export function disputedList(project: string, consensus: Consensus) {
  return infiniteQueryOptions({
    queryKey: ["project", project, "adjudication", "list", consensus],
    queryFn: ({ pageParam, signal }) =>
      request(`/projects/${project}/adjudication?consensus=${consensus}&limit=50${pageParam ? `&after=${pageParam}` : ""}`, DisputedPage, {
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
}

export function adjudicationCase(project: string, id: string) {
  return queryOptions({
    queryKey: ["project", project, "adjudication", "case", id],
    queryFn: ({ signal }) => request(`/projects/${project}/instructions/${id}/case`, AdjudicationCase, { signal }),
    staleTime: 30_000,
  });
}

/** Settles an item; it leaves the list of disputed ones when the server has it. */
export function adjudicate(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ id, ...body }: AdjudicationInput & { id: string }) =>
      request(`/projects/${project}/instructions/${id}/adjudications`, AdjudicationRow, { method: "POST", body }),
    // The same key again settles nothing twice, so that a lost answer may be asked for once more.
    retry: 2,
    onSettled: (_row, _error, { id }) => afterChange(client, project, id),
  });
}

export function returnItem(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ id, ...body }: ReturnInput & { id: string }) =>
      request(`/projects/${project}/instructions/${id}/returns`, Done, { method: "POST", body }),
    onSettled: (_done, _error, { id }) => afterChange(client, project, id),
  });
}

/** null takes the mark away. */
export function markGold(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ id, gold }: { id: string; gold: GoldInput | null }) =>
      gold === null
        ? request(`/projects/${project}/instructions/${id}/gold`, Done, { method: "DELETE" })
        : request(`/projects/${project}/instructions/${id}/gold`, Done, { method: "PUT", body: gold }),
    onSettled: (_done, _error, { id }) => afterChange(client, project, id),
  });
}

async function afterChange(client: QueryClient, project: string, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["project", project, "adjudication"] }),
    client.invalidateQueries({ queryKey: ["project", project, "team"] }),
    client.invalidateQueries({ queryKey: ["project", project, "waiting"] }),
    client.invalidateQueries({ queryKey: ["project", project, "instruction", id] }),
  ]);
}
