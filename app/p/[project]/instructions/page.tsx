import type { Metadata } from "next";
import { InstructionBrowser } from "@/components/instructions/instruction-browser";
import { FilledCache } from "@/components/shell/filled-cache";
import { instructionCount, instructionList, instructionPageLength } from "@/lib/client/instructions";
import { pageContext } from "@/lib/http/page-context";
import { parseListing } from "@/lib/review/listing";
import { isAllowed } from "@/lib/schema/role";
import { countInstructions, listInstructions } from "@/lib/services/instructions/list";

export const metadata: Metadata = { title: "Instructions" };

interface InstructionsPageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function InstructionsPage({ params, searchParams }: InstructionsPageProps) {
  const { ctx, project, role } = await pageContext((await params).project, "instructions.read");
  const { selection, sort, order } = parseListing(await searchParams);
  const [first, count] = await Promise.all([
    listInstructions(ctx, { projectId: project.id, selection, sort, order, after: undefined, limit: instructionPageLength }),
    countInstructions(ctx, { projectId: project.id, selection }),
  ]);
  return (
    <FilledCache
      entries={[[instructionCount(project.slug, selection).queryKey, count]]}
      pages={[[instructionList(project.slug, selection, { sort, order }).queryKey, first]]}
    >
      <InstructionBrowser project={project.slug} canReview={isAllowed(role, "review.judge")} />
    </FilledCache>
  );
}
