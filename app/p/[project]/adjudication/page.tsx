import type { Metadata } from "next";
import { AdjudicationPage } from "@/components/adjudication/adjudication-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { disputedList } from "@/lib/client/adjudication";
import { pageContext } from "@/lib/http/page-context";
import { listDisputed } from "@/lib/services/adjudication/list";

export const metadata: Metadata = { title: "Adjudication" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "review.lead");
  const first = await listDisputed(ctx, { projectId: project.id, consensus: "disputed", after: undefined, limit: 50 });
  return (
    <FilledCache entries={[[disputedList(project.slug, "disputed").queryKey, { pages: [first], pageParams: [""] }]]}>
      <AdjudicationPage project={project.slug} />
    </FilledCache>
  );
}
