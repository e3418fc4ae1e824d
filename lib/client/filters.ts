import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { FilterAudit, FilterSample, type FilterSampleInput } from "@/lib/schema/filter-audit";
import { Continuation, FilteredQueryPage, FlipEffects } from "@/lib/schema/filter-flip";
import { type OverrideInput, OverrideOutcome } from "@/lib/schema/review-input";
import { request } from "./request";

const Audits = z.object({ rows: z.array(FilterAudit) });

export function filterAudits(project: string) {
  return queryOptions({
    queryKey: ["project", project, "filter-audits"],
    queryFn: ({ signal }) => request(`/projects/${project}/filter-audits`, Audits, { signal }),
  });
}

const Samples = z.object({ rows: z.array(FilterSample) });

export function filterSamples(project: string) {
  return queryOptions({
    queryKey: ["project", project, "filter-samples"],
    queryFn: ({ signal }) => request(`/projects/${project}/filter-samples`, Samples, { signal }),
  });
}

export function drawSample(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: FilterSampleInput) => request(`/projects/${project}/filter-samples`, FilterSample, { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: filterSamples(project).queryKey }),
  });
}

/** What hangs on a filter's verdict; asked again and again while its run makes what was missing. */
export function filterEffects(project: string, filterVerdictId: string) {
  return queryOptions({
    queryKey: ["project", project, "filter-effects", filterVerdictId],
    queryFn: async ({ signal, client, queryKey }) => {
      const before = client.getQueryData<FlipEffects>(queryKey);
      const effects = await request(`/projects/${project}/filter-verdicts/${filterVerdictId}/effects`, FlipEffects, { signal });
      if (isBeingMade(before) && !isBeingMade(effects)) refreshMade(client, project);
      return effects;
    },
    refetchInterval: ({ state: { data } }) => (isBeingMade(data) ? 1500 : false),
  });
}

/** What the run has made by now stands on every screen that shows the item. */
function refreshMade(client: QueryClient, project: string): void {
  for (const name of ["review-item", "instruction", "chain", "chains", "filtered-queries"]) {
    void client.invalidateQueries({ queryKey: ["project", project, name] });
  }
}

function isBeingMade(effects: FlipEffects | undefined): boolean {
  return effects?.missing?.run.status === "running";
}

/** Puts the server's word on a flip into the cache; what lists and chains show of it is asked for anew. */
export function takeEffects(client: QueryClient, project: string, effects: FlipEffects): void {
  const { queryKey } = filterEffects(project, effects.filterVerdictId);
  // A reading that began before the decision would tell of what stood then.
  void client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, effects);
  const shown = ["chain", "chains", "instructions", "instruction-count", "filter-audits", "filtered-queries", "review-progress"];
  for (const name of shown) void client.invalidateQueries({ queryKey: ["project", project, name] });
}

export function continueRescued(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (filterVerdictId: string) =>
      request(`/projects/${project}/filter-verdicts/${filterVerdictId}/continuation`, Continuation, { method: "POST", body: {} }),
    onSuccess: ({ effects }) => takeEffects(client, project, effects),
  });
}

export function flipVerdict(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: OverrideInput) => request(`/projects/${project}/filter-overrides`, OverrideOutcome, { method: "POST", body }),
    onSuccess: ({ effects }) => takeEffects(client, project, effects),
    onError: () => client.invalidateQueries({ queryKey: ["project", project, "filtered-queries"] }),
  });
}

/** Which of the queries the first filter has judged. */
export interface QueryFilter {
  run: number | null;
  filter: "keep" | "drop" | null;
  standing: "keep" | "drop" | null;
  sample: string | null;
}

export function filteredQueryList(project: string, which: QueryFilter) {
  const params = new URLSearchParams(Object.entries(which).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
  return infiniteQueryOptions({
    queryKey: ["project", project, "filtered-queries", params.toString()],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams(params);
      if (pageParam !== undefined) asked.set("after", pageParam);
      return request(`/projects/${project}/filtered-queries?${asked}`, FilteredQueryPage, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last: FilteredQueryPage): string | undefined => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
