import * as z from "zod";
import { FilterAudit, FilterSample, FilterSampleInput } from "@/lib/schema/filter-audit";
import { Continuation, FilteredQueryPage, FlipEffects, QueryListQuery } from "@/lib/schema/filter-flip";
import { auditFilters } from "@/lib/services/filters/audit";
import { continueRescued } from "@/lib/services/filters/continue";
import { readEffects } from "@/lib/services/filters/effects";
import { listFilteredQueries } from "@/lib/services/filters/list-queries";
import { drawFilterSample, listSamples } from "@/lib/services/filters/sample";
import { route } from "./route";

const params = z.object({ verdict: z.uuid() });

export const filterRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/filter-audits",
    access: "runs.read",
    summary: "Each filter, version by version of its prompt, against what people say",
    tag: "Review",
    reply: z.object({ rows: z.array(FilterAudit) }),
    run: async (ctx, { projectId }) => ({ rows: await auditFilters(ctx, { projectId }) }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/filtered-queries",
    access: "runs.read",
    summary: "Queries the first filter has judged, with what people said after it",
    tag: "Review",
    query: QueryListQuery,
    reply: FilteredQueryPage,
    run: (ctx, { projectId, query }) => listFilteredQueries(ctx, { projectId, ...query }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/filter-verdicts/{verdict}/effects",
    params,
    access: "filters.override",
    summary: "What hangs on a filter's verdict: what dropping it withdraws, what keeping it brings back, what was never made",
    tag: "Review",
    reply: FlipEffects,
    run: (ctx, { projectId, params: { verdict } }) => readEffects(ctx, { projectId, filterVerdictId: verdict }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/filter-verdicts/{verdict}/continuation",
    params,
    access: "filters.override",
    summary: "Have the run make what it never made of something a person keeps; asking twice starts it once",
    tag: "Review",
    reply: Continuation,
    run: (ctx, { projectId, params: { verdict } }) => continueRescued(ctx, { projectId, filterVerdictId: verdict }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/filter-samples",
    access: "runs.read",
    summary: "The samples drawn from what the filters dropped, newest first",
    tag: "Review",
    reply: z.object({ rows: z.array(FilterSample) }),
    run: async (ctx, { projectId }) => ({ rows: await listSamples(ctx, { projectId }) }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/filter-samples",
    access: "review.lead",
    summary: "Draw a share of what a filter dropped, instructions or queries, for people to look at",
    tag: "Review",
    body: FilterSampleInput,
    reply: FilterSample,
    run: (ctx, { projectId, body }) => drawFilterSample(ctx, { projectId, ...body }),
  }),
];
