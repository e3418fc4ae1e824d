import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { FindingFilterInput } from "@/lib/schema/finding-list";
import { FindingCounts, FindingPage, RepairBatch, StoredFinding } from "@/lib/schema/finding-list";
import { request } from "./request";

export const findingPageLength = 50;
export const findingsKey = (project: string) => ["project", project, "findings"] as const;

export function findingList(project: string, filter: FindingFilterInput) {
  return infiniteQueryOptions({
    queryKey: [...findingsKey(project), "list", filter],
    queryFn: ({ pageParam, signal }) => {
      const search = findingSearch({ ...filter, limit: findingPageLength, after: pageParam });
      return request(`/projects/${project}/findings${search}`, FindingPage, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last: FindingPage): string | undefined => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function findingCounts(project: string, filter: FindingFilterInput) {
  return queryOptions({
    queryKey: [...findingsKey(project), "counts", filter],
    queryFn: ({ signal }) => request(`/projects/${project}/findings/counts${findingSearch(filter)}`, FindingCounts, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Mends one finding with one of its repairs; the batch of one can be undone like any other. */
export function repairFinding(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ finding, ...body }: { finding: string; id: string; offer: number }) =>
      request(`/projects/${project}/findings/${finding}/repair`, RepairBatch, { method: "POST", body }),
    onSettled: () => afterRepairs(client, project),
  });
}

export function dismissFinding(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ finding, reason }: { finding: string; reason: string }) =>
      request(`/projects/${project}/findings/${finding}/dismissal`, StoredFinding, { method: "PUT", body: { reason } }),
    onSettled: () => afterRepairs(client, project),
  });
}

export function reopenFinding(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ finding }: { finding: string }) =>
      request(`/projects/${project}/findings/${finding}/dismissal`, StoredFinding, { method: "DELETE" }),
    onSettled: () => afterRepairs(client, project),
  });
}

/** Texts, chains and lists may all have changed: whatever is shown is asked for again. */
export function afterRepairs(client: QueryClient, project: string): Promise<void> {
  return client.invalidateQueries({ queryKey: ["project", project] });
}

/** The filter as the search part of an address: "" or "?check=…". */
export function findingSearch(filter: Readonly<Record<string, string | number | undefined>>): string {
  const present = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(present).toString();
  return search === "" ? "" : `?${search}`;
}
