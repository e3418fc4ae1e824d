import * as z from "zod";
import { FilterAudit, FilterSample, FilterSampleInput } from "@/lib/schema/filter-audit";
import { auditFilters } from "@/lib/services/filters/audit";
import { drawFilterSample, listSamples } from "@/lib/services/filters/sample";
import { route } from "./route";

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
    path: "/projects/{project}/filter-samples",
    access: "runs.read",
    summary: "The samples drawn from what the second filter dropped, newest first",
    tag: "Review",
    reply: z.object({ rows: z.array(FilterSample) }),
    run: async (ctx, { projectId }) => ({ rows: await listSamples(ctx, { projectId }) }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/filter-samples",
    access: "review.lead",
    summary: "Draw a share of what the second filter dropped for people to look at",
    tag: "Review",
    body: FilterSampleInput,
    reply: FilterSample,
    run: (ctx, { projectId, body }) => drawFilterSample(ctx, { projectId, ...body }),
  }),
];
