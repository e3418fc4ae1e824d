import type { Metadata } from "next";
import { FilledCache } from "@/components/shell/filled-cache";
import { StudiesPage } from "@/components/studies/studies-page";
import { StudyWorkPage } from "@/components/studies/study-work-page";
import { studiesQuery, studyWorkList } from "@/lib/client/studies";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { listStudyWork } from "@/lib/services/studies/list-work";
import { listStudies } from "@/lib/services/studies/read";

export const metadata: Metadata = { title: "Study" };

/** Whoever may read studies sees them; whoever only judges sees what there is to judge. */
export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project, role } = await pageContext((await params).project, "project.read");
  const where = { projectId: project.id };
  if (!isAllowed(role, "studies.read"))
    return (
      <FilledCache entries={[[studyWorkList(project.slug).queryKey, await listStudyWork(ctx, where)]]}>
        <StudyWorkPage project={project.slug} />
      </FilledCache>
    );
  return (
    <FilledCache entries={[[studiesQuery(project.slug).queryKey, await listStudies(ctx, where)]]}>
      <StudiesPage project={project.slug} mayManage={isAllowed(role, "studies.manage")} mayJudge={isAllowed(role, "review.judge")} />
    </FilledCache>
  );
}
