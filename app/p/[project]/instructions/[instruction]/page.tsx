import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InstructionScreen } from "@/components/instructions/instruction-screen";
import { FilledCache } from "@/components/shell/filled-cache";
import { instructionDetail } from "@/lib/client/instructions";
import { reviewItem } from "@/lib/client/review";
import { AppError } from "@/lib/errors";
import { pageContext } from "@/lib/http/page-context";
import { Id } from "@/lib/schema/id";
import { isAllowed } from "@/lib/schema/role";
import { readSession } from "@/lib/services/auth/read-session";
import { readInstruction } from "@/lib/services/instructions/read";

export const metadata: Metadata = { title: "Instruction" };

export default async function InstructionPage({ params }: { params: Promise<{ project: string; instruction: string }> }) {
  const { project: slug, instruction } = await params;
  const { ctx, project, role } = await pageContext(slug, "instructions.read");
  const session = await readSession(ctx);
  const detail = await found(() => readInstruction(ctx, { projectId: project.id, instructionId: Id.parse(instruction) }), instruction);
  const person = { id: session.user?.id ?? "", name: session.user?.name ?? "" };
  return (
    <FilledCache
      entries={[
        [instructionDetail(project.slug, instruction).queryKey, detail],
        [reviewItem(project.slug, instruction).queryKey, detail.item],
      ]}
    >
      <InstructionScreen
        key={instruction}
        project={project.slug}
        initial={detail}
        person={person}
        canLead={isAllowed(role, "review.lead")}
        canJudge={isAllowed(role, "review.judge") && isAllowed(role, "review.edit")}
      />
    </FilledCache>
  );
}

/** An id that is no id, or of another project, is a page that is not there. */
async function found<T>(read: () => Promise<T>, id: string): Promise<T> {
  if (!Id.safeParse(id).success) notFound();
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
