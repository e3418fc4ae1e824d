import { isDeepStrictEqual } from "node:util";
import type { ChainConstraint, ChainInstruction, ChainState } from "@/lib/schema/chain-state";

export interface ChainChanges {
  instructions: { before: ChainInstruction; after: ChainInstruction }[];
  made: ChainConstraint[];
  constraints: { before: ChainConstraint; after: ChainConstraint }[];
}

/** What differs between two states of one chain. Instructions that share a changed constraint are among those that changed. */
export function chainChanges(before: ChainState, after: ChainState): ChainChanges {
  const known = new Map(before.constraints.map((constraint) => [constraint.id, constraint]));
  const constraints = after.constraints.flatMap((next) => {
    const old = known.get(next.id);
    return old && !isDeepStrictEqual(old, next) ? [{ before: old, after: next }] : [];
  });
  const changed = new Set(constraints.map(({ after: { id } }) => id));
  const olds = new Map(before.instructions.map((instruction) => [instruction.id, instruction]));
  const instructions = after.instructions.flatMap((next) => {
    const old = olds.get(next.id);
    if (!old) return [];
    const sharesOne = next.uses.some(({ constraintId }) => changed.has(constraintId));
    return sharesOne || !isSame(old, next) ? [{ before: old, after: next }] : [];
  });
  return { instructions, constraints, made: after.constraints.filter(({ id }) => !known.has(id)) };
}

export function isUnchanged({ instructions, made, constraints }: ChainChanges): boolean {
  return instructions.length + made.length + constraints.length === 0;
}

function isSame(one: ChainInstruction, other: ChainInstruction): boolean {
  return isDeepStrictEqual({ ...one, version: 0 }, { ...other, version: 0 });
}
