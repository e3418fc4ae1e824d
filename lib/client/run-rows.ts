import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { ItemStatus } from "@/lib/schema/run";
import { RunRowPage } from "@/lib/schema/run-row";
import { request } from "./request";

export interface RunRowFilter {
  stage: string;
  status: ItemStatus;
  reason: string | null;
}

export function runRowsQuery(project: string, run: number, filter: RunRowFilter) {
  return infiniteQueryOptions({
    queryKey: ["project", project, "runs", run, "rows", filter],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ stage: filter.stage, status: filter.status });
      if (filter.reason) search.set("reason", filter.reason);
      if (pageParam) search.set("after", pageParam);
      return request(`/projects/${project}/runs/${run}/rows?${search}`, RunRowPage, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
