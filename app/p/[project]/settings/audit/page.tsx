import type { Metadata } from "next";
import { AuditList } from "@/components/settings/audit-list";
import { FilledCache } from "@/components/shell/filled-cache";
import { auditQuery } from "@/lib/client/audit";
import { pageContext } from "@/lib/http/page-context";
import { listAudit } from "@/lib/services/audit/list";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "audit.read");
  const first = await listAudit(ctx, { projectId: project.id, limit: 50 });
  return (
    <FilledCache entries={[]} pages={[[auditQuery(project.slug, "").queryKey, first]]}>
      <AuditList project={project.slug} />
    </FilledCache>
  );
}
