import type { Metadata } from "next";
import { FiltersPage } from "@/components/filters/filters-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { filterAudits } from "@/lib/client/filters";
import { pageContext } from "@/lib/http/page-context";
import { auditFilters } from "@/lib/services/filters/audit";

export const metadata: Metadata = { title: "Filters" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "runs.read");
  const rows = await auditFilters(ctx, { projectId: project.id });
  return (
    <FilledCache entries={[[filterAudits(project.slug).queryKey, { rows }]]}>
      <FiltersPage project={project.slug} />
    </FilledCache>
  );
}
