import { AuditPage, AuditRequest } from "@/lib/schema/audit";
import { listAudit } from "@/lib/services/audit/list";
import { route } from "./route";

export const auditRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/audit",
    access: "audit.read",
    summary: "What was done in the project and by whom, newest first",
    tag: "audit",
    query: AuditRequest,
    reply: AuditPage,
    run: (ctx, { projectId, query }) => listAudit(ctx, { projectId, ...query }),
  }),
];
