import { replyJsonSchema } from "@/lib/pipeline/reply-json-schema";
import type { AnyStage, Effect, ItemOf, Noun, StageContext } from "@/lib/pipeline/stage";
import { interpret } from "@/lib/services/execution/interpret";
import { askUntilUsable, type Read, type Usable } from "@/lib/services/models/ask-until-usable";
import type { Asker } from "@/lib/services/models/open-asker";

interface StageQuestion<N extends Noun> {
  stage: AnyStage;
  item: ItemOf[N];
  context: StageContext;
  rounds: number;
  /** what else makes a reply useless, in words the model can act on */
  refuses?(effects: readonly Effect[]): string | null;
}

/** Asks what a stage asks about one item, outside any run. What the stage would drop or fail is a problem here, in its own words. */
export async function askStage<N extends Noun>(
  asker: Asker,
  { stage, item, context, rounds, refuses }: StageQuestion<N>,
): Promise<Usable<Effect[]>> {
  const [planned] = stage.plan([item], context);
  if (!stage.asks || !planned)
    return { value: null, problem: `There is nothing to ask: ${stage.title} lacks what it needs.`, costMicroUsd: 0 };
  const request = { messages: planned.messages, sampling: stage.asks.sampling, replySchema: replyJsonSchema(stage) };
  const read = (text: string): Read<Effect[]> => {
    const { effects, problem } = interpret(stage, item, text, context);
    if (problem !== null) return { value: null, problem };
    const more = refuses?.(effects) ?? null;
    return more === null ? { value: effects, problem: null } : { value: null, problem: more };
  };
  const said = await askUntilUsable(asker, { stage: stage.id, request, read, rounds });
  if (said.problem !== null) return said;
  const refusal = said.value.flatMap((effect) => refusalIn(effect, stage))[0];
  return refusal === undefined ? said : { value: null, problem: refusal, costMicroUsd: said.costMicroUsd };
}

function refusalIn(effect: Effect, { dropReasons }: AnyStage): string[] {
  if (effect.kind === "fail") return [effect.message];
  if (effect.kind !== "drop") return [];
  return [[dropReasons[effect.reason] ?? effect.reason, effect.detail].filter((words) => words !== "").join(" ")];
}
