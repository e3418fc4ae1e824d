import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { ImportReport } from "@/components/seeds/import-report";
import { FilledCache } from "@/components/shell/filled-cache";
import { seedImport } from "@/lib/client/seed-imports";
import { AppError } from "@/lib/errors";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";
import { readImport } from "@/lib/services/seeds/imports";

export const metadata: Metadata = { title: "Import" };

export default async function Page({ params }: { params: Promise<{ project: string; import: string }> }) {
  const asked = await params;
  const { ctx, project, role } = await pageContext(asked.project, "seeds.read");
  if (!z.uuid().safeParse(asked.import).success) notFound();
  const found = await readImport(ctx, { projectId: project.id, importId: asked.import }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <FilledCache entries={[[seedImport(project.slug, found.id).queryKey, found]]}>
      <ImportReport project={project.slug} importId={found.id} mayManage={isAllowed(role, "seeds.manage")} />
    </FilledCache>
  );
}
