import { queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { FilterAudit } from "@/lib/schema/filter-audit";
import { request } from "./request";

const Audits = z.object({ rows: z.array(FilterAudit) });

export function filterAudits(project: string) {
  return queryOptions({
    queryKey: ["project", project, "filter-audits"],
    queryFn: ({ signal }) => request(`/projects/${project}/filter-audits`, Audits, { signal }),
  });
}
