import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { FilterAudit, FilterSample, type FilterSampleInput } from "@/lib/schema/filter-audit";
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
