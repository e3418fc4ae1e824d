import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReleasePage } from "@/components/releases/release-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { exportsQuery, formatsQuery, releaseQuery } from "@/lib/client/releases";
import { AppError } from "@/lib/errors";
import { formatSummaries } from "@/lib/exports/index";
import { pageContext } from "@/lib/http/page-context";
import { listExports } from "@/lib/services/exports/open";
import { readRelease } from "@/lib/services/releases/read";

export const metadata: Metadata = { title: "Release" };

export default async function Page({ params }: { params: Promise<{ project: string; release: string }> }) {
  const { project: slug, release } = await params;
  const { ctx, project } = await pageContext(slug, "releases.read");
  const found = await readRelease(ctx, { projectId: project.id, release }).catch(missing);
  const exports = await listExports(ctx, { projectId: project.id, release: found.id });
  const number = String(found.number);
  const entries = [
    [releaseQuery(project.slug, number).queryKey, found],
    [exportsQuery(project.slug, number).queryKey, exports],
    [formatsQuery().queryKey, formatSummaries()],
  ] as const;
  return (
    <FilledCache entries={entries}>
      <ReleasePage project={project.slug} release={number} />
    </FilledCache>
  );
}

function missing(error: unknown): never {
  if (error instanceof AppError && error.code === "not_found") notFound();
  throw error;
}
