import type { Metadata } from "next";
import { QueriesPage } from "@/components/filters/queries-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { filteredQueryList } from "@/lib/client/filters";
import { pageContext } from "@/lib/http/page-context";
import { QueryListQuery } from "@/lib/schema/filter-flip";
import { isAllowed } from "@/lib/schema/role";
import { listFilteredQueries } from "@/lib/services/filters/list-queries";

export const metadata: Metadata = { title: "Queries and the first filter" };

interface QueriesPageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: QueriesPageProps) {
  const { ctx, project, role } = await pageContext((await params).project, "runs.read");
  const asked = QueryListQuery.omit({ after: true, limit: true }).safeParse(await searchParams);
  const { run = null, filter = null, standing = null, sample = null } = asked.data ?? {};
  const which = { run, filter, standing, sample };
  const first = await listFilteredQueries(ctx, { projectId: project.id, ...asked.data, limit: 25 });
  return (
    <FilledCache entries={[]} pages={[[filteredQueryList(project.slug, which).queryKey, first]]}>
      <QueriesPage project={project.slug} which={which} mayOverride={isAllowed(role, "filters.override")} />
    </FilledCache>
  );
}
