import type { ReactNode } from "react";
import { SeedsHeader } from "@/components/seeds/seeds-header";
import { SeedsNav } from "@/components/seeds/seeds-nav";
import { FilledCache } from "@/components/shell/filled-cache";
import { PageBody } from "@/components/ui/page-body";
import { seedCounts } from "@/lib/client/seeds";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { countSeeds } from "@/lib/services/seeds/list";

interface Props {
  params: Promise<{ project: string }>;
  children: ReactNode;
}

export default async function SeedsLayout({ params, children }: Props) {
  const { ctx, project, role } = await pageContext((await params).project, "seeds.read");
  const counts = await countSeeds(ctx, { projectId: project.id });
  return (
    <FilledCache entries={[[seedCounts(project.slug).queryKey, counts]]}>
      <PageBody width="wide">
        <SeedsHeader project={project.slug} mayManage={isAllowed(role, "seeds.manage")} />
        <SeedsNav project={project.slug} />
        {children}
      </PageBody>
    </FilledCache>
  );
}
