import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ReportPage } from "@/components/study-report/report-page";
import { AppError } from "@/lib/errors";
import { pageContext } from "@/lib/http/page-context";
import { Id } from "@/lib/schema/id";
import { readPaper } from "@/lib/services/studies/report";

export const metadata: Metadata = { title: "Study report" };

export default async function Page({ params }: { params: Promise<{ project: string; study: string }> }) {
  const named = await params;
  const { ctx, project } = await pageContext(named.project, "studies.read");
  if (!Id.safeParse(named.study).success) notFound();
  const paper = await readPaper(ctx, { projectId: project.id, studyId: named.study }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    // A draft has no report yet: its own page says what is missing.
    if (error instanceof AppError && error.code === "conflict") redirect(`/p/${project.slug}/studies/${named.study}`);
    throw error;
  });
  return <ReportPage project={project.slug} study={named.study} blocks={paper.blocks} />;
}
