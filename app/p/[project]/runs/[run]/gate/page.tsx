import type { Metadata } from "next";
import { GatePage } from "@/components/runs/gate-page";
import { runNumber } from "@/components/runs/run-number";
import { stageOutlines } from "@/components/runs/stage-outlines";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";

export const metadata: Metadata = { title: "Gate" };

export default async function Page({ params }: { params: Promise<{ project: string; run: string }> }) {
  const { project: slug, run } = await params;
  const { project, role } = await pageContext(slug, "runs.read");
  return <GatePage project={project.slug} number={runNumber(run)} outlines={stageOutlines()} mayDecide={isAllowed(role, "gates.decide")} />;
}
