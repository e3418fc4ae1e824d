import type { Metadata } from "next";
import { seedFilterFrom } from "@/components/seeds/seed-filter";
import { SeedsPage } from "@/components/seeds/seeds-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { seedList, seedPageLength } from "@/lib/client/seeds";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { listSeeds } from "@/lib/services/seeds/list";

export const metadata: Metadata = { title: "Seeds" };

interface Props {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: Props) {
  const { ctx, project, role } = await pageContext((await params).project, "seeds.read");
  const filter = seedFilterFrom(await searchParams);
  const first = await listSeeds(ctx, { projectId: project.id, limit: seedPageLength, ...filter });
  return (
    <FilledCache entries={[]} pages={[[seedList(project.slug, filter).queryKey, first]]}>
      <SeedsPage project={project.slug} mayManage={isAllowed(role, "seeds.manage")} />
    </FilledCache>
  );
}
