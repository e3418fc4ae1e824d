import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PromptEditor } from "@/components/settings/prompt-editor";
import { FilledCache } from "@/components/shell/filled-cache";
import { promptQuery, promptSamplesQuery } from "@/lib/client/prompts";
import { pageContext } from "@/lib/http/page-context";
import { stages } from "@/lib/pipeline/index";
import { readPrompt } from "@/lib/services/prompts/read";
import { listPromptSamples } from "@/lib/services/prompts/samples";

export const metadata: Metadata = { title: "Prompt" };

export default async function PromptPage({ params }: { params: Promise<{ project: string; stage: string }> }) {
  const { project: slug, stage } = await params;
  const { ctx, project, role } = await pageContext(slug, "prompts.read");
  if (!stages.some(({ id, asks }) => id === stage && asks !== null)) notFound();
  const [prompt, samples] = await Promise.all([
    readPrompt(ctx, { projectId: project.id, stage }),
    listPromptSamples(ctx, { projectId: project.id, stage }),
  ]);
  const entries = [
    [promptQuery(project.slug, stage).queryKey, prompt],
    [promptSamplesQuery(project.slug, stage).queryKey, { rows: samples }],
  ] as const;
  return (
    <FilledCache entries={entries}>
      <PromptEditor key={stage} project={project.slug} stage={stage} role={role} />
    </FilledCache>
  );
}
