import { rewritten, withSentence } from "@/lib/constraints/lint/rewrite";
import type { AnsweredChain } from "@/lib/db/chain-states";
import type { ChainConstraint } from "@/lib/schema/chain-state";
import type { Repair } from "@/lib/schema/finding";
import { boundByRules } from "@/lib/services/constraints/decide-binding";

type Instruction = AnsweredChain["instructions"][number];
type Uses = Instruction["uses"];

/** What code can do by itself. The model is asked elsewhere, and a person looks at what it wrote. */
export type CodeRepair = Exclude<Repair, { kind: "regenerate_level" }>;

/**
 * A chain with one repair applied. Pure: nothing is written down.
 *
 * @param newId ids of constraints the repair makes
 * @returns null where what it is about is not there any more
 */
export function mended(chain: AnsweredChain, repair: CodeRepair, newId: () => string): AnsweredChain | null {
  switch (repair.kind) {
    case "rewrite_text":
      return inInstruction(chain, repair.instructionId, (one) => ({ ...one, text: rewritten(one.text, repair) }));
    case "rewrite_constraint":
      return inConstraint(chain, repair.constraintId, (one) => ({ ...one, text: repair.text, ...boundByRules(repair.text) }));
    case "split_constraint":
      return split(chain, repair, newId);
    case "remove_constraint":
      return inInstruction(chain, repair.instructionId, (one) => ({ ...one, uses: without(one.uses, repair.constraintId) }));
    case "restore_constraint":
      return restored(chain, repair);
    case "add_constraint":
      return added(chain, repair, newId);
    case "renumber":
      return renumbered(chain, repair.levels);
    case "drop_level":
      return inInstruction(chain, repair.instructionId, (one) => ({ ...one, filterDecision: "drop", overridden: true }));
  }
}

function inInstruction(chain: AnsweredChain, id: string, change: (one: Instruction) => Instruction): AnsweredChain | null {
  if (!chain.instructions.some((one) => one.id === id)) return null;
  return { ...chain, instructions: chain.instructions.map((one) => (one.id === id ? change(one) : one)) };
}

function inConstraint(chain: AnsweredChain, id: string, change: (one: ChainConstraint) => ChainConstraint): AnsweredChain | null {
  if (!chain.constraints.some((one) => one.id === id)) return null;
  return { ...chain, constraints: chain.constraints.map((one) => (one.id === id ? change(one) : one)) };
}

/** At every level that uses it: a chain's levels share their constraints. */
function split(chain: AnsweredChain, repair: Extract<Repair, { kind: "split_constraint" }>, newId: () => string): AnsweredChain | null {
  const whole = chain.constraints.find(({ id }) => id === repair.constraintId);
  if (!whole) return null;
  const parts = repair.into.map((text, place) => made(chain, { newId, place, category: whole.category, track: whole.track, text }));
  const instructions = chain.instructions.map((one) => {
    if (!one.uses.some(({ constraintId }) => constraintId === whole.id)) return one;
    return { ...one, uses: withAll(without(one.uses, whole.id), parts) };
  });
  return { ...chain, constraints: [...chain.constraints, ...parts], instructions };
}

function restored(chain: AnsweredChain, repair: Extract<Repair, { kind: "restore_constraint" }>): AnsweredChain | null {
  const constraint = chain.constraints.find(({ id }) => id === repair.constraintId);
  // What a person dropped from the list in the meantime is not brought back by a repair.
  if (!constraint || constraint.isDropped) return null;
  return inInstruction(chain, repair.instructionId, (one) => {
    const isUsed = one.uses.some(({ constraintId }) => constraintId === constraint.id);
    const text = repair.sentence === "" ? one.text : rewritten(one.text, withSentence(one.text, repair.sentence));
    return { ...one, text, uses: isUsed ? one.uses : withAll(one.uses, [constraint]) };
  });
}

function added(chain: AnsweredChain, repair: Extract<Repair, { kind: "add_constraint" }>, newId: () => string): AnsweredChain | null {
  const instruction = chain.instructions.find(({ id }) => id === repair.instructionId);
  if (!instruction) return null;
  const { category, text } = repair;
  const constraint = made(chain, { newId, place: 0, category, text, track: instruction.track });
  const withIt = { ...chain, constraints: [...chain.constraints, constraint] };
  return inInstruction(withIt, repair.instructionId, (one) => ({ ...one, uses: withAll(one.uses, [constraint]) }));
}

function renumbered(chain: AnsweredChain, levels: Extract<Repair, { kind: "renumber" }>["levels"]): AnsweredChain | null {
  const to = new Map(levels.map(({ instructionId, level }) => [instructionId, level]));
  if (![...to.keys()].every((id) => chain.instructions.some((one) => one.id === id))) return null;
  return { ...chain, instructions: chain.instructions.map((one) => ({ ...one, level: to.get(one.id) ?? one.level })) };
}

interface Making {
  newId: () => string;
  place: number;
  category: string;
  text: string;
  track: ChainConstraint["track"];
}

function made({ constraints }: AnsweredChain, { newId, place, category, text, track }: Making): ChainConstraint {
  const last = Math.max(-1, ...constraints.map(({ position }) => position));
  const position = last + 1 + place;
  return { id: newId(), category, text, originalText: null, position, track, source: "person", isDropped: false, ...boundByRules(text) };
}

function without(uses: Uses, id: string): Uses {
  return uses.filter(({ constraintId }) => constraintId !== id);
}

function withAll(uses: Uses, constraints: readonly ChainConstraint[]): Uses {
  const last = Math.max(-1, ...uses.map(({ position }) => position));
  return [...uses, ...constraints.map(({ id }, place) => ({ constraintId: id, position: last + 1 + place }))];
}
