import type { Metadata } from "next";
import { FilledCache } from "@/components/shell/filled-cache";
import { TeamPage } from "@/components/team/team-page";
import { batchList, returnedQuery, reviewSettings, teamQuery } from "@/lib/client/team";
import { pageContext } from "@/lib/http/page-context";
import { listBatches } from "@/lib/services/batches/list";
import { readReviewSettings } from "@/lib/services/review/read-settings";
import { listReturned } from "@/lib/services/team/list-returned";
import { readTeam } from "@/lib/services/team/read";

export const metadata: Metadata = { title: "Team" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "review.lead");
  const where = { projectId: project.id };
  const [team, settings, batches, returned] = await Promise.all([
    readTeam(ctx, where),
    readReviewSettings(ctx, where),
    listBatches(ctx, { ...where, after: undefined, limit: 50 }),
    listReturned(ctx, where),
  ]);
  return (
    <FilledCache
      entries={[
        [teamQuery(project.slug).queryKey, team],
        [reviewSettings(project.slug).queryKey, settings],
        [batchList(project.slug).queryKey, { pages: [batches], pageParams: [""] }],
        [returnedQuery(project.slug).queryKey, returned],
      ]}
    >
      <TeamPage project={project.slug} />
    </FilledCache>
  );
}
