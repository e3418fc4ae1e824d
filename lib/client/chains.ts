import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { ChainRow, ChainView } from "@/lib/schema/chain";
import { page } from "@/lib/schema/id";
import { request } from "./request";

const ChainPage = page(ChainRow);
type ChainPage = z.infer<typeof ChainPage>;
export const chainPageLength = 50;

export function chainList(project: string, run: number | null) {
  return infiniteQueryOptions({
    queryKey: ["project", project, "chains", run],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ limit: String(chainPageLength) });
      if (run !== null) params.set("run", String(run));
      if (pageParam !== undefined) params.set("after", pageParam);
      return request(`/projects/${project}/chains?${params}`, ChainPage, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last: ChainPage): string | undefined => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function chainView(project: string, queryId: string) {
  return queryOptions({
    queryKey: ["project", project, "chain", queryId],
    queryFn: ({ signal }) => request(`/projects/${project}/chains/${queryId}`, ChainView, { signal }),
  });
}
