import { newestPrompts } from "@/lib/db/prompts";
import { stageById } from "@/lib/pipeline/index";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { AnyStage, Effect, ItemOf, Noun, StageContext } from "@/lib/pipeline/stage";
import { RunSettings } from "@/lib/schema/run";
import type { Context } from "@/lib/services/context";
import type { Usable } from "@/lib/services/models/ask-until-usable";
import { type Asker, openAsker } from "@/lib/services/models/open-asker";
import { askStage } from "./ask-stage";
import { findConnection } from "./connection";
import type { FoundStudy } from "./find";

interface StageWork<N extends Noun> {
  /** a role, or the id of a connection */
  model: string;
  stage: string;
  item: ItemOf[N];
  rounds: number;
  refuses?(effects: readonly Effect[]): string | null;
}

/** Where a study has its texts made: the stages' questions in the project's newest words, asked of the project's models. */
export interface Workshop {
  study: FoundStudy;
  /** null where no such model is set */
  asker(model: string): Promise<Asker | null>;
  ask<N extends Noun>(work: StageWork<N>): Promise<Usable<Effect[]>>;
}

export async function openWorkshop(ctx: Context, projectId: string, study: FoundStudy, signal: AbortSignal): Promise<Workshop> {
  const prompts = new Map((await newestPrompts(ctx.db, projectId)).map(({ stage, system, user }) => [stage, { system, user }]));
  const open = new Map<string, Promise<Asker | null>>();
  const asker = (model: string) => {
    const known = open.get(model) ?? openNamed(ctx, projectId, model, signal);
    open.set(model, known);
    return known;
  };
  const ask = async <N extends Noun>({ model, stage: id, ...question }: StageWork<N>): Promise<Usable<Effect[]>> => {
    const [stage, asking] = [stageNamed(id), await asker(model)];
    if (!asking) return { value: null, problem: `No model is set for ${model}: choose one under Models.`, costMicroUsd: 0 };
    const prompt = prompts.get(id) ?? stage.asks?.prompt ?? null;
    const context: StageContext = {
      settings: RunSettings.parse({}),
      prompt,
      random: (...keys) => seededRandom(study.protocol.seed, ...keys),
      newId: (...parts) => parts.join("/"),
    };
    return askStage(asking, { stage, context, ...question });
  };
  return { study, asker, ask };
}

async function openNamed(ctx: Context, projectId: string, name: string, signal: AbortSignal): Promise<Asker | null> {
  const model = await findConnection(ctx, projectId, name);
  return model && openAsker(ctx, { projectId, model, signal });
}

function stageNamed(id: string): AnyStage {
  const stage = stageById(id);
  if (!stage) throw new Error(`there is no stage ${id}`);
  return stage;
}
