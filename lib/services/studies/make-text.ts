import type { TextToMake } from "@/lib/db/study-preparing";
import { answerMade, instructionToAnswer, levelsMade, listMade, queryWithList } from "@/lib/pipeline/study/as-items";
import { type ListedConstraint, type ListedLevel, StudyBody } from "@/lib/schema/study-body";
import type { Usable } from "@/lib/services/models/ask-until-usable";
import type { Workshop } from "./workshop";

/** What was made; `listModel` wrote the list just now, and is null where the list was there. */
export type Made = { body: StudyBody; listModel: string | null; costMicroUsd: number | null } | { body: null; problem: string };

/** Five levels of which each adds a constraint need so many. */
export const leastForLevels = 5;

/** What one arm shows for one query: its list, where a model writes it; and what the study's unit makes of the list. */
export async function makeText(shop: Workshop, text: TextToMake): Promise<Made> {
  const costs: Cost[] = [];
  const list = await listFor(shop, text, costs);
  if ("problem" in list) return { body: null, problem: list.problem };
  const { constraints, listModel } = list.value;
  const made = await makeOf(shop, text, constraints, costs);
  return "problem" in made ? { body: null, problem: made.problem } : { body: made.value, listModel, costMicroUsd: totalOf(costs) };
}

/** What the study's unit makes of a list. */
async function makeOf(shop: Workshop, text: TextToMake, constraints: ListedConstraint[], costs: Cost[]): Promise<Step<StudyBody>> {
  const body = { constraints, levels: [], instruction: null, answer: null };
  const { unit } = shop.study.protocol;
  if (unit === "constraint_list") return { value: body };
  const levels = await levelsFor(shop, text, constraints, costs);
  if ("problem" in levels) return levels;
  const own = levels.value.find(({ level }) => level === text.level);
  if (!own) return { problem: `The model made no instruction of level ${text.level}.` };
  const made = { ...body, levels: levels.value, instruction: own.text };
  if (unit === "instruction") return { value: made };
  const answer = await answerFor(shop, { id: text.id, rounds: text.rounds, level: own }, costs);
  return "problem" in answer ? answer : { value: { ...made, answer: answer.value } };
}

/** What was spent on one step; null where the model has no price. */
export type Cost = number | null;
type Step<T> = { value: T } | { problem: string };

export function totalOf(costs: readonly Cost[]): Cost {
  return costs.reduce<Cost>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
}

interface ListForText {
  constraints: ListedConstraint[];
  listModel: string | null;
}

async function listFor(shop: Workshop, text: TextToMake, costs: Cost[]): Promise<Step<ListForText>> {
  if (text.body !== null) return { value: { constraints: StudyBody.parse(text.body).constraints, listModel: null } };
  const source = shop.study.protocol.arms.find(({ key }) => key === text.arm)?.source;
  if (source?.kind !== "generated") return { problem: "The arm has no list for this query, and no model writes one." };
  const item = queryWithList({ id: text.queryId, text: text.query }, []);
  const said = await shop.ask({ model: source.connection, stage: "constrain", item, rounds: text.rounds });
  const listModel = (await shop.asker(source.connection))?.model.model ?? null;
  return stepOf(shop, source.connection, said, costs, (effects) => ({ constraints: listMade(effects), listModel }));
}

async function levelsFor(shop: Workshop, text: TextToMake, list: ListedConstraint[], costs: Cost[]): Promise<Step<ListedLevel[]>> {
  if (list.length < leastForLevels)
    return { problem: `The list has ${list.length} constraints, and five levels of which each adds one need at least ${leastForLevels}.` };
  const item = queryWithList({ id: text.queryId, text: text.query }, list);
  const said = await shop.ask({ model: "generator", stage: "recombine", item, rounds: text.rounds });
  return stepOf(shop, "generator", said, costs, levelsMade);
}

/** The same model answers for every arm. */
export async function answerFor(
  shop: Workshop,
  { id, rounds, level }: { id: string; rounds: number; level: ListedLevel },
  costs: Cost[],
): Promise<Step<string>> {
  const said = await shop.ask({ model: "generator", stage: "answer", item: instructionToAnswer(id, level), rounds });
  return stepOf(shop, "generator", said, costs, (effects) => answerMade(effects) ?? "");
}

async function stepOf<A, B>(shop: Workshop, model: string, said: Usable<A>, costs: Cost[], read: (effects: A) => B): Promise<Step<B>> {
  const priced = (await shop.asker(model))?.model.inputUsdPerMtok ?? null;
  costs.push(priced === null ? null : said.costMicroUsd);
  return said.problem !== null ? { problem: said.problem } : { value: read(said.value) };
}
