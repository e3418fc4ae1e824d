import type { RunSettings } from "@/lib/schema/run";
import type { AnyStage, Candidate, Effect, InstructionItem, ItemOf, Noun, StageContext } from "./stage";

/** A subject a stage is to take, with what is known of it. */
export interface Routed {
  stage: string;
  subjectId: string;
}

type TakesContext = Pick<StageContext, "settings" | "random">;

/**
 * The stages a run goes through: all of them, or those up to its last, without those its settings have switched off.
 */
export function stagesOfRun(stages: readonly AnyStage[], settings: RunSettings): readonly AnyStage[] {
  const last = stages.findIndex(({ id }) => id === settings.lastStage);
  const upToLast = last === -1 ? stages : stages.slice(0, last + 1);
  return upToLast.filter(({ isOn }) => isOn?.(settings) ?? true);
}

/** Ids of every stage that stands somewhere before the given one. */
export function ancestorsOf(stages: readonly AnyStage[], id: string): string[] {
  const found = new Set<string>();
  const visit = (stageId: string): void => {
    for (const before of stages.find((stage) => stage.id === stageId)?.after ?? []) {
      if (found.has(before)) continue;
      found.add(before);
      visit(before);
    }
  };
  visit(id);
  return [...found].filter((before) => stages.some((stage) => stage.id === before));
}

/** How many stages still follow, on the longest way: chunks with more before them to unlock are worked on first. */
export function stepsLeft(stages: readonly AnyStage[], id: string): number {
  const next = stages.filter(({ after }) => after.includes(id));
  return next.length === 0 ? 0 : 1 + Math.max(...next.map((stage) => stepsLeft(stages, stage.id)));
}

/**
 * Where the kept items of a stage go on to, from each later stage's `after`, `noun` and `takes`.
 *
 * @param items the items that were settled
 * @param effects what settling them meant; only subjects with a "keep" go on
 * @returns one entry for each stage and subject, without repetition
 */
export function routesFrom<N extends Noun>(
  stages: readonly AnyStage[],
  stage: Pick<AnyStage, "id" | "noun">,
  items: readonly ItemOf[N][],
  effects: readonly Effect[],
  context: TakesContext,
): Routed[] {
  const kept = new Set(effects.flatMap((effect) => (effect.kind === "keep" ? [effect.subjectId] : [])));
  const keptItems = items.filter(({ id }) => kept.has(id));
  const made = madeBySubject(effects, new Map(keptItems.map((item) => [item.id, item.key])));
  const routes = new Map<string, Routed>();
  for (const next of stages.filter(({ after }) => after.includes(stage.id))) {
    for (const candidate of keptItems.flatMap((item) => candidatesOf(next.noun, stage.noun, item, made))) {
      if (next.takes && !next.takes(candidate, context)) continue;
      routes.set(`${next.id} ${candidate.id}`, { stage: next.id, subjectId: candidate.id });
    }
  }
  return [...routes.values()];
}

/** A seed's way into a stage that takes seeds. */
export function candidateOfSeed(seed: { id: string; key: string }): Candidate {
  return { id: seed.id, key: seed.key, level: null, track: null };
}

interface Made {
  query: Map<string, Candidate[]>;
  instruction: Map<string, Candidate[]>;
}

function madeBySubject(effects: readonly Effect[], keys: ReadonlyMap<string, string>): Made {
  const made: Made = { query: new Map(), instruction: new Map() };
  const add = (of: Map<string, Candidate[]>, subjectId: string, candidate: Candidate) =>
    of.set(subjectId, [...(of.get(subjectId) ?? []), candidate]);
  for (const effect of effects) {
    if (effect.kind === "create_query") {
      const key = `${keys.get(effect.subjectId) ?? ""}/${effect.position}`;
      add(made.query, effect.subjectId, { id: effect.id, key, level: null, track: null });
    }
    if (effect.kind === "create_instruction") {
      add(made.instruction, effect.subjectId, { id: effect.id, key: effect.key, level: effect.level, track: effect.track });
    }
  }
  return made;
}

function candidatesOf(wanted: Noun, noun: Noun, item: ItemOf[Noun], made: Made): Candidate[] {
  if (wanted === "use") return isInstruction(item) ? usesOf(item) : [];
  const created = wanted === "seed" ? [] : (made[wanted].get(item.id) ?? []);
  if (created.length > 0) return created;
  if (wanted === noun) return [candidateOfItem(item)];
  if (wanted === "query" && isInstruction(item)) return [{ id: item.query.id, key: item.query.key, level: null, track: null }];
  return [];
}

function candidateOfItem(item: ItemOf[Noun]): Candidate {
  if (isInstruction(item)) return { id: item.id, key: item.key, level: item.level, track: item.track };
  return { id: item.id, key: item.key, level: null, track: null };
}

/** An instruction's constraints, each as an item of its own. */
function usesOf({ key, level, track, constraints }: InstructionItem): Candidate[] {
  return constraints.flatMap(({ useId, bindingState }, index) =>
    useId === null ? [] : [{ id: useId, key: keyOfUse(key, index), level, track, use: { instructionKey: key, bindingState } }],
  );
}

/** The key of an instruction's constraint, by its place in the list. */
export function keyOfUse(instructionKey: string, index: number): string {
  return `${instructionKey}/constraint/${index + 1}`;
}

function isInstruction(item: ItemOf[Noun]): item is InstructionItem {
  return "level" in item;
}
