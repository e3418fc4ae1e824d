import * as z from "zod";
import { FilterAudit } from "@/lib/schema/filter-audit";
import { auditFilters } from "@/lib/services/filters/audit";
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
];
