import type { Metadata } from "next";
import { ApiKeySettings } from "@/components/settings/api-key-settings";
import { FilledCache } from "@/components/shell/filled-cache";
import { apiKeysQuery } from "@/lib/client/api-keys";
import { pageContext } from "@/lib/http/page-context";
import { listApiKeys } from "@/lib/services/api-keys/list";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "apiKeys.manage");
  const rows = await listApiKeys(ctx, { projectId: project.id });
  return (
    <FilledCache entries={[[apiKeysQuery(project.slug).queryKey, { rows }]]}>
      <ApiKeySettings project={project.slug} />
    </FilledCache>
  );
}
