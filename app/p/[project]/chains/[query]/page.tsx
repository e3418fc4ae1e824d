import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChainScreen } from "@/components/chains/chain-screen";
import { FilledCache } from "@/components/shell/filled-cache";
import { chainView } from "@/lib/client/chains";
import { checkTitles } from "@/lib/constraints/lint/check-titles";
import { AppError } from "@/lib/errors";
import { pageContext } from "@/lib/http/page-context";
import { Id } from "@/lib/schema/id";
import { isAllowed } from "@/lib/schema/role";
import { readChain } from "@/lib/services/chains/read";

export const metadata: Metadata = { title: "Chain" };

export default async function ChainPage({ params }: { params: Promise<{ project: string; query: string }> }) {
  const { project: slug, query } = await params;
  const { ctx, project, role } = await pageContext(slug, "instructions.read");
  if (!Id.safeParse(query).success) notFound();
  const chain = await readChain(ctx, { projectId: project.id, queryId: query }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <FilledCache entries={[[chainView(project.slug, query).queryKey, chain]]}>
      <ChainScreen key={query} project={project.slug} initial={chain} titles={checkTitles} mayEdit={isAllowed(role, "review.edit")} />
    </FilledCache>
  );
}
