import type { Metadata } from "next";
import { ModelSettingsCards } from "@/components/settings/model-settings-cards";
import { FilledCache } from "@/components/shell/filled-cache";
import { modelsQuery } from "@/lib/client/models";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { listModels } from "@/lib/services/models/list";

export const metadata: Metadata = { title: "Models" };

export default async function ModelsPage({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project, role } = await pageContext((await params).project, "models.read");
  const rows = await listModels(ctx, { projectId: project.id });
  return (
    <FilledCache entries={[[modelsQuery(project.slug).queryKey, { rows }]]}>
      <ModelSettingsCards project={project.slug} mayManage={isAllowed(role, "models.manage")} />
    </FilledCache>
  );
}
