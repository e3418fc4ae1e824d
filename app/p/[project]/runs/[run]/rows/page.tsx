import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { runNumber } from "@/components/runs/run-number";
import { RunRows } from "@/components/runs/run-rows";
import { stageOutlines } from "@/components/runs/stage-outlines";
import { pageContext } from "@/lib/http/page-context";
import { RunRowQuery } from "@/lib/schema/run-row";

export const metadata: Metadata = { title: "Rows of a run" };

interface RowsPageProps {
  params: Promise<{ project: string; run: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: RowsPageProps) {
  const { project: slug, run } = await params;
  const { project } = await pageContext(slug, "runs.read");
  const wanted = RunRowQuery.pick({ stage: true, status: true, reason: true }).safeParse(await searchParams);
  const outline = stageOutlines().find(({ id }) => id === wanted.data?.stage);
  // No number was followed here: the run itself has them all.
  if (!wanted.data || !outline) redirect(`/p/${project.slug}/runs/${runNumber(run)}`);
  const { stage, status, reason } = wanted.data;
  return <RunRows project={project.slug} number={runNumber(run)} outline={outline} filter={{ stage, status, reason: reason ?? null }} />;
}
