import type { Metadata } from "next";
import { FailuresPage } from "@/components/runs/failures-page";
import { runNumber } from "@/components/runs/run-number";
import { stageOutlines } from "@/components/runs/stage-outlines";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";

export const metadata: Metadata = { title: "Failures" };

export default async function Page({ params }: { params: Promise<{ project: string; run: string }> }) {
  const { project: slug, run } = await params;
  const { project, role } = await pageContext(slug, "runs.read");
  return (
    <FailuresPage project={project.slug} number={runNumber(run)} outlines={stageOutlines()} mayManage={isAllowed(role, "runs.manage")} />
  );
}
