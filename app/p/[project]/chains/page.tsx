import type { Metadata } from "next";
import { ChainBrowser } from "@/components/chains/chain-browser";
import { FilledCache } from "@/components/shell/filled-cache";
import { chainList, chainPageLength } from "@/lib/client/chains";
import { pageContext } from "@/lib/http/page-context";
import { parseSelection } from "@/lib/review/selection";
import { listChains } from "@/lib/services/chains/list";

export const metadata: Metadata = { title: "Chains" };

interface ChainsPageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ChainsPage({ params, searchParams }: ChainsPageProps) {
  const { ctx, project } = await pageContext((await params).project, "instructions.read");
  const { run } = parseSelection(await searchParams);
  const first = await listChains(ctx, { projectId: project.id, run, after: undefined, limit: chainPageLength });
  return (
    <FilledCache entries={[]} pages={[[chainList(project.slug, run).queryKey, first]]}>
      <ChainBrowser project={project.slug} run={run} />
    </FilledCache>
  );
}
