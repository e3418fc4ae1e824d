import { keptSeedIds, sampleQueries, sampleSeeds, subjectsOf } from "@/lib/db/prompt-samples";
import { sqlOf } from "@/lib/db/sql";
import { instructionsAsItems } from "@/lib/db/stage-items";
import { usesAsItems } from "@/lib/db/stage-uses";
import type { AnyStage, ItemOf } from "@/lib/pipeline/stage";
import type { PromptSample } from "@/lib/schema/prompt";
import { authorise, type Context } from "@/lib/services/context";
import { askingStage } from "./read";

const listed = 12;
const shownCharacters = 160;

/** Real rows a stage's prompt can be tried on: those it took lately; for the first stage, seeds will do. */
export async function listPromptSamples(
  ctx: Context,
  { projectId, stage: stageId }: { projectId: string; stage: string },
): Promise<PromptSample[]> {
  await authorise(ctx, projectId, "prompts.read");
  const { stage } = askingStage(stageId);
  const taken = await subjectsOf(ctx.db, projectId, stageId, listed);
  const ids = taken.length === 0 && stage.noun === "seed" ? await keptSeedIds(ctx.db, projectId, listed) : taken;
  const items = await loadItems(ctx, projectId, stage, ids);
  return items.map(({ id, text }) => ({ id, text: text.slice(0, shownCharacters) }));
}

/** Rows of the project as the stage would take them; ids of other projects find nothing. */
export async function loadItems(ctx: Context, projectId: string, stage: AnyStage, ids: readonly string[]): Promise<ItemOf[keyof ItemOf][]> {
  if (ids.length === 0) return [];
  if (stage.noun === "seed") return sampleSeeds(ctx.db, projectId, ids);
  if (stage.noun === "query") return sampleQueries(ctx.db, projectId, ids);
  if (stage.noun === "use") return usesAsItems(sqlOf(ctx.pool), projectId, ids);
  return instructionsAsItems(sqlOf(ctx.pool), projectId, ids);
}
