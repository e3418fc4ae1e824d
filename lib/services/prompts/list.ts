import { newestPrompts } from "@/lib/db/prompts";
import { stages } from "@/lib/pipeline/index";
import type { AnyStage } from "@/lib/pipeline/stage";
import type { PromptSummary } from "@/lib/schema/prompt";
import { authorise, type Context } from "@/lib/services/context";

/** Every stage that asks a model, in the pipeline's order, with the newest version of its prompt. */
export async function listPrompts(ctx: Context, { projectId }: { projectId: string }): Promise<PromptSummary[]> {
  await authorise(ctx, projectId, "prompts.read");
  const newest = new Map((await newestPrompts(ctx.db, projectId)).map((row) => [row.stage, row]));
  return stages.flatMap((stage) => {
    const row = newest.get(stage.id);
    return stage.asks && row ? [promptSummary(stage, stage.asks, row)] : [];
  });
}

type Newest = Awaited<ReturnType<typeof newestPrompts>>[number];

export function promptSummary(stage: AnyStage, asks: NonNullable<AnyStage["asks"]>, row: Newest): PromptSummary {
  const { id, version, note, createdById, createdAt } = row;
  return {
    stage: stage.id,
    title: stage.title,
    summary: stage.summary,
    role: asks.role,
    replyIs: asks.replyIs,
    placeholders: [...asks.placeholders],
    newest: { id, version, note, isBuiltIn: createdById === null, createdAt: createdAt.toISOString() },
  };
}
