import type { Metadata } from "next";
import { NewReleasePage } from "@/components/releases/new-release-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { formatsQuery, releasePreviewQuery } from "@/lib/client/releases";
import { formatSummaries } from "@/lib/exports/index";
import { pageContext } from "@/lib/http/page-context";
import { ReleaseSettings } from "@/lib/schema/release";
import { previewRelease } from "@/lib/services/releases/preview";
import { listRuns } from "@/lib/services/runs/list";

export const metadata: Metadata = { title: "New release" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "releases.manage");
  const settings = ReleaseSettings.parse({});
  const [runs, preview] = await Promise.all([
    listRuns(ctx, { projectId: project.id, limit: 100 }),
    previewRelease(ctx, { projectId: project.id, settings }),
  ]);
  const choices = runs.rows.map(({ id, number, name }) => ({ id, label: name ? `${number} · ${name}` : `Run ${number}` }));
  const entries = [
    [releasePreviewQuery(project.slug, settings).queryKey, preview],
    [formatsQuery().queryKey, formatSummaries()],
  ] as const;
  return (
    <FilledCache entries={entries}>
      <NewReleasePage project={project.slug} runs={choices} />
    </FilledCache>
  );
}
