import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FilledCache } from "@/components/shell/filled-cache";
import { StudyPage } from "@/components/studies/study-page";
import { studyQuery } from "@/lib/client/studies";
import { AppError } from "@/lib/errors";
import { pageContext } from "@/lib/http/page-context";
import { Id } from "@/lib/schema/id";
import { isAllowed } from "@/lib/schema/role";
import { readStudy } from "@/lib/services/studies/read";
import { studyChoices } from "../study-choices";

export const metadata: Metadata = { title: "Study" };

export default async function Page({ params }: { params: Promise<{ project: string; study: string }> }) {
  const { project: slug, study } = await params;
  const { ctx, project, role } = await pageContext(slug, "studies.read");
  if (!Id.safeParse(study).success) notFound();
  const mayManage = isAllowed(role, "studies.manage");
  const [view, choices] = await Promise.all([
    readStudy(ctx, { projectId: project.id, studyId: study }).catch(missing),
    mayManage ? studyChoices({ ctx, project }) : { runs: [], connections: [] },
  ]);
  return (
    <FilledCache entries={[[studyQuery(project.slug, study).queryKey, view]]}>
      <StudyPage project={project.slug} study={study} choices={choices} mayManage={mayManage} mayJudge={isAllowed(role, "review.judge")} />
    </FilledCache>
  );
}

function missing(error: unknown): never {
  if (error instanceof AppError && error.code === "not_found") notFound();
  throw error;
}
