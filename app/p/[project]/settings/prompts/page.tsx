import type { Metadata } from "next";
import { PromptList } from "@/components/settings/prompt-list";
import { FilledCache } from "@/components/shell/filled-cache";
import { promptsQuery } from "@/lib/client/prompts";
import { pageContext } from "@/lib/http/page-context";
import { listPrompts } from "@/lib/services/prompts/list";

export const metadata: Metadata = { title: "Prompts" };

export default async function PromptsPage({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "prompts.read");
  const rows = await listPrompts(ctx, { projectId: project.id });
  return (
    <FilledCache entries={[[promptsQuery(project.slug).queryKey, { rows }]]}>
      <PromptList project={project.slug} />
    </FilledCache>
  );
}
