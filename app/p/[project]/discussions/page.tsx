import type { Metadata } from "next";
import { DiscussionsPage } from "@/components/discussions/discussions-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { discussionCounts, discussionList } from "@/lib/client/discussions";
import { pageContext } from "@/lib/http/page-context";
import { DiscussionFilter } from "@/lib/schema/discussion";
import { countDiscussions, listDiscussions } from "@/lib/services/discussions/list";

export const metadata: Metadata = { title: "Discussions" };

interface PageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const { ctx, project } = await pageContext((await params).project, "instructions.read");
  const { state } = DiscussionFilter.catch({ state: "open" }).parse(await searchParams);
  const [first, counts] = await Promise.all([
    listDiscussions(ctx, { projectId: project.id, state, after: undefined, limit: 50 }),
    countDiscussions(ctx, { projectId: project.id }),
  ]);
  return (
    <FilledCache
      entries={[[discussionCounts(project.slug).queryKey, counts]]}
      pages={[[discussionList(project.slug, state).queryKey, first]]}
    >
      <DiscussionsPage project={project.slug} state={state} />
    </FilledCache>
  );
}
