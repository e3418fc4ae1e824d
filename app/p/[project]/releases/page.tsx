import type { Metadata } from "next";
import { ReleaseList } from "@/components/releases/release-list";
import { FilledCache } from "@/components/shell/filled-cache";
import { releasesQuery } from "@/lib/client/releases";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { listReleases } from "@/lib/services/releases/list";

export const metadata: Metadata = { title: "Releases" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project, role } = await pageContext((await params).project, "releases.read");
  const first = await listReleases(ctx, { projectId: project.id, limit: 50 });
  return (
    <FilledCache entries={[]} pages={[[releasesQuery(project.slug).queryKey, first]]}>
      <ReleaseList project={project.slug} mayRelease={isAllowed(role, "releases.manage")} />
    </FilledCache>
  );
}
