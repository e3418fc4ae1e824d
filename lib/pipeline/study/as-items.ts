import type { Level } from "@/lib/schema/instruction";
import type { ListedConstraint, ListedLevel } from "@/lib/schema/study-body";
import type { Effect, InstructionItem, QueryItem } from "../stage";

/** A list as a stage sees it: a query with its constraints, which are known by their places. No database id reaches a prompt. */
export function queryWithList(query: { id: string; text: string }, list: readonly ListedConstraint[]): QueryItem {
  const unseen = { id: "", key: "", text: "" };
  const constraints = list.map(({ category, text }, place) => {
    return { id: String(place), category, text, track: "general" as const, verifierId: null, bindingState: "unbound" as const };
  });
  return { id: query.id, key: query.id, text: query.text, seed: unseen, constraints, instructions: [] };
}

/** @returns the list that the constrain stage's effects make, in its order */
export function listMade(effects: readonly Effect[]): ListedConstraint[] {
  return effects.flatMap((effect) => (effect.kind === "create_constraint" ? [{ category: effect.category, text: effect.text }] : []));
}

/** @returns the instructions that the recombine stage's effects make, easiest first; constraints by their places in the list */
export function levelsMade(effects: readonly Effect[]): ListedLevel[] {
  const made = effects.flatMap((effect) => {
    if (effect.kind !== "create_instruction") return [];
    return [{ level: effect.level, text: effect.text, constraints: effect.constraintIds.map(Number) }];
  });
  return made.sort((one, other) => one.level - other.level);
}

/** An instruction of a list as the answer stage sees it. */
export function instructionToAnswer(id: string, { level, text }: { level: Level; text: string }): InstructionItem {
  const query = { id: "", key: "", text: "", seedId: "" };
  return { id, key: id, text, level, track: "general", query, constraints: [], answer: null, weakerAnswer: null };
}

/** @returns the answer that the answer stage's effects make; null where they make none */
export function answerMade(effects: readonly Effect[]): string | null {
  return effects.flatMap((effect) => (effect.kind === "create_answer" ? [effect.text] : []))[0] ?? null;
}
