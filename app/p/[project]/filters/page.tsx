import type { Metadata } from "next";
import { FiltersPage } from "@/components/filters/filters-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { filterAudits, filterSamples } from "@/lib/client/filters";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { auditFilters } from "@/lib/services/filters/audit";
import { listSamples } from "@/lib/services/filters/sample";

export const metadata: Metadata = { title: "Filters" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project, role } = await pageContext((await params).project, "runs.read");
  const [rows, samples] = await Promise.all([auditFilters(ctx, { projectId: project.id }), listSamples(ctx, { projectId: project.id })]);
  return (
    <FilledCache
      entries={[
        [filterAudits(project.slug).queryKey, { rows }],
        [filterSamples(project.slug).queryKey, { rows: samples }],
      ]}
    >
      <FiltersPage project={project.slug} mayDraw={isAllowed(role, "review.lead")} />
    </FilledCache>
  );
}
