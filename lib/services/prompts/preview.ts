import { AppError } from "@/lib/errors";
import { promptProblems } from "@/lib/pipeline/render-prompt";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { AnyStage, ItemOf, PromptText, StageContext, StageRequest } from "@/lib/pipeline/stage";
import type { PromptPreview } from "@/lib/schema/prompt";
import { RunSettings } from "@/lib/schema/run";
import { authorise, type Context } from "@/lib/services/context";
import { askingStage } from "./read";
import { loadItems } from "./samples";

export interface PreviewInput extends PromptText {
  projectId: string;
  stage: string;
  sampleId: string | null;
}

/** What a model would be asked with this wording: the stage's own planning on one real row. Asks nothing. */
export async function previewPrompt(
  ctx: Context,
  { projectId, stage: stageId, system, user, sampleId }: PreviewInput,
): Promise<PromptPreview> {
  await authorise(ctx, projectId, "prompts.read");
  const { stage, asks } = askingStage(stageId);
  const problems = promptProblems({ system, user }, asks.placeholders);
  if (sampleId === null) return { problems, sample: null, messages: [] };
  const [item] = await loadItems(ctx, projectId, stage, [sampleId]);
  if (!item) throw new AppError("not_found", `row ${sampleId} is not one the stage ${stageId} takes`);
  const request = problems.length > 0 ? undefined : planOne(stage, item, { system, user });
  return { problems, sample: { id: item.id, text: item.text }, messages: request?.messages ?? [] };
}

export function planOne(stage: AnyStage, item: ItemOf[keyof ItemOf], prompt: PromptText): StageRequest | undefined {
  return stage.plan([item], previewContext(prompt))[0];
}

/** The context of a run with default settings; ids need only be told apart. */
export function previewContext(prompt: PromptText): StageContext {
  const settings = RunSettings.parse({});
  const random = (...keys: readonly string[]) => seededRandom(settings.randomSeed, ...keys);
  return { settings, prompt, random, newId: (...parts) => parts.join("/") };
}
