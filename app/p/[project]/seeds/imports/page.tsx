import type { Metadata } from "next";
import { ImportsPage } from "@/components/seeds/imports-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { seedImports } from "@/lib/client/seed-imports";
import { pageContext } from "@/lib/http/page-context";
import { listImports } from "@/lib/services/seeds/imports";

export const metadata: Metadata = { title: "Imports" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "seeds.read");
  const imports = await listImports(ctx, { projectId: project.id, limit: 50 });
  return (
    <FilledCache entries={[[seedImports(project.slug).queryKey, imports]]}>
      <ImportsPage project={project.slug} />
    </FilledCache>
  );
}
