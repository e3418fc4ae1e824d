import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { SeedCounts, type SeedFilter, SeedPage } from "@/lib/schema/seed";
import { request } from "./request";

export const seedPageLength = 100;

/** Everything about a project's seeds hangs under this key. */
export const seedsKey = (project: string) => ["project", project, "seeds"] as const;

export function seedList(project: string, filter: SeedFilter) {
  return infiniteQueryOptions({
    queryKey: [...seedsKey(project), "list", filter],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ limit: String(seedPageLength) });
      for (const [name, value] of Object.entries(filter)) if (value) params.set(name, value);
      if (pageParam !== undefined) params.set("after", pageParam);
      return request(`/projects/${project}/seeds?${params}`, SeedPage, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last: SeedPage): string | undefined => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function seedCounts(project: string) {
  return queryOptions({
    queryKey: [...seedsKey(project), "counts"],
    queryFn: ({ signal }) => request(`/projects/${project}/seed-counts`, SeedCounts, { signal }),
  });
}

export function restoreSeed(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ seedId, reason }: { seedId: string; reason: string }) =>
      request(`/projects/${project}/seeds/${seedId}/restore`, z.object({ id: z.string() }), { method: "POST", body: { reason } }),
    onSettled: () => client.invalidateQueries({ queryKey: seedsKey(project) }),
  });
}
