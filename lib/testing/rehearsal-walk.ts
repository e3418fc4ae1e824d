import { rehearse } from "@/lib/llm/rehearsal/reply";
import { stageById } from "@/lib/pipeline/index";
import { replyJsonSchema } from "@/lib/pipeline/reply-json-schema";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type {
  Candidate,
  ConstraintItem,
  Effect,
  InstructionItem,
  ItemOf,
  Noun,
  QueryItem,
  SeedItem,
  StageContext,
} from "@/lib/pipeline/stage";
import { RunSettings } from "@/lib/schema/run";

export interface Walked {
  seed: string;
  settings: RunSettings;
  steps: { stage: string; effects: Effect[]; reply: unknown }[];
  problems: string[];
}

const defaults = RunSettings.parse({ formatNumberShare: 1, bindWithModel: true, judgeShare: 0.03 });

/** Takes one seed through every stage with the rehearsal model, as a run would, but without a database. */
export function walkSeed(text: string, judgeShare = defaults.judgeShare): Walked {
  const walked: Walked = { seed: text, settings: { ...defaults, judgeShare }, steps: [], problems: [] };
  const seed: SeedItem = { id: "s", key: text, text };
  for (const created of ask(walked, "reframe", seed)) {
    if (created.kind !== "create_query") continue;
    const query: QueryItem = {
      id: created.id,
      key: `${text}/${created.position}`,
      text: created.text,
      seed,
      constraints: [],
      instructions: [],
    };
    if (isKept(ask(walked, "query_filter", query))) walkQuery(walked, query);
  }
  return walked;
}

function walkQuery(walked: Walked, query: QueryItem): void {
  const constraints = ask(walked, "constrain", query).flatMap(constraintOf);
  if (constraints.length === 0) return;
  ask(walked, "bind", { ...query, constraints });
  for (const created of ask(walked, "recombine", { ...query, constraints })) {
    if (created.kind !== "create_instruction") continue;
    const instruction = instructionOf(created, constraints, query);
    walkInstruction(walked, instruction);
    if (instruction.level !== 2 && instruction.level !== 5) continue;
    const effects = ask(walked, "format_number", instruction);
    const added = effects.flatMap(constraintOf);
    const made = effects.find((effect) => effect.kind === "create_instruction");
    if (made?.kind === "create_instruction") walkInstruction(walked, instructionOf(made, [...constraints, ...added], query));
  }
}

function walkInstruction(walked: Walked, instruction: InstructionItem): void {
  if (!isKept(ask(walked, "instruction_filter", instruction))) return;
  if (instruction.track === "format_number") {
    ask(walked, "internal_feedback", instruction);
    return;
  }
  const answer = answerOf(ask(walked, "answer", instruction));
  for (const constraint of instruction.constraints) {
    const { bindingState } = constraint;
    if (!isTaken(walked, "judge", { ...instruction, use: { instructionKey: instruction.key, bindingState } })) continue;
    const use = { constraint, constraints: instruction.constraints, instruction, answer };
    ask(walked, "judge", { id: `${instruction.id}/${constraint.id}`, key: instruction.key, text: constraint.text, use });
  }
  if (instruction.level < 5) return;
  const weakerAnswer = answerOf(ask(walked, "weaker_answer", instruction));
  ask(walked, "external_feedback", { ...instruction, answer, weakerAnswer });
}

function ask(walked: Walked, id: string, item: ItemOf[Noun]): Effect[] {
  const stage = stageById(id);
  if (!stage?.asks) throw new Error(`${id} asks nothing`);
  const context = { ...contextOf(walked), prompt: stage.asks.prompt };
  const [request] = stage.plan([item] as never, context);
  if (!request) {
    const effects = stage.settle([item] as never, new Map(), context);
    walked.steps.push({ stage: id, effects, reply: undefined });
    return effects;
  }
  const { text } = rehearse(
    request.messages,
    replyJsonSchema(stage)?.name ?? null,
    id === "weaker_answer" ? "rehearsal-weaker" : "rehearsal",
  );
  const parsed = stage.asks.reply.safeParse(stage.asks.replyIs === "json" ? JSON.parse(text) : text);
  if (!parsed.success) walked.problems.push(`${id}: ${parsed.error.message}`);
  const effects = parsed.success ? stage.settle([item] as never, new Map([[item.id, parsed.data]]), context) : [];
  for (const effect of effects) if (effect.kind === "fail") walked.problems.push(`${id}: ${effect.message}`);
  walked.steps.push({ stage: id, effects, reply: parsed.data });
  return effects;
}

function isTaken(walked: Walked, id: string, candidate: Candidate): boolean {
  return stageById(id)?.takes?.(candidate, contextOf(walked)) ?? true;
}

function contextOf({ settings }: Walked): StageContext {
  return { settings, prompt: null, random: (...keys) => seededRandom(...keys), newId: (...parts) => parts.join("/") };
}

function isKept(effects: readonly Effect[]): boolean {
  return effects.some(({ kind }) => kind === "keep");
}

function constraintOf(effect: Effect): ConstraintItem[] {
  if (effect.kind !== "create_constraint") return [];
  const { id, category, text, track, verifierId, bindingState } = effect;
  return [{ id, category, text, track, verifierId, bindingState }];
}

function instructionOf(
  made: Extract<Effect, { kind: "create_instruction" }>,
  from: readonly ConstraintItem[],
  query: QueryItem,
): InstructionItem {
  const used = made.constraintIds.flatMap((id) => from.find((constraint) => constraint.id === id) ?? []);
  const constraints = used.map((constraint) => ({ ...constraint, useId: null, addedAt: made.level }));
  const { id, key, text, level, track } = made;
  return {
    id,
    key,
    text,
    level,
    track,
    query: { id: query.id, key: query.key, text: query.text, seedId: "s" },
    constraints,
    answer: null,
    weakerAnswer: null,
  };
}

function answerOf(effects: readonly Effect[]): { id: string; text: string } | null {
  const made = effects.find((effect) => effect.kind === "create_answer");
  return made?.kind === "create_answer" ? { id: made.id, text: made.text } : null;
}
