import type { Metadata } from "next";
import { GeneralSettings } from "@/components/settings/general-settings";
import { FilledCache } from "@/components/shell/filled-cache";
import { projectQuery } from "@/lib/client/projects";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "General settings" };

export default async function GeneralSettingsPage({ params }: { params: Promise<{ project: string }> }) {
  const { project } = await pageContext((await params).project, "project.read");
  return (
    <FilledCache entries={[[projectQuery(project.slug).queryKey, project]]}>
      <GeneralSettings project={project.slug} />
    </FilledCache>
  );
}
