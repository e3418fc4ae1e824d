import type { Level } from "@/lib/schema/instruction";
import { contentStems } from "./content-words";
import { isSameDemand, readText } from "./coverage";
import type { LintChain, LintConstraint, LintInstruction } from "./subject";

/** One level of a chain with the constraints it carries. */
export interface ChainLevel {
  level: Level;
  instruction: LintInstruction;
  constraints: readonly LintConstraint[];
  /** they are what the text says of the known ones: the level itself lists none */
  isRead: boolean;
}

/** The levels from easy to hard; what has no level is left out. Where no level lists a constraint, the known ones that its text says. */
export function levelsOf(chain: LintChain): ChainLevel[] {
  const isRead = chain.levels.every(({ constraints }) => constraints.length === 0) && chain.known.length > 0;
  return chain.levels
    .flatMap((instruction) => {
      if (instruction.level === null) return [];
      const constraints = isRead ? saidIn(instruction.text, chain.known) : instruction.constraints;
      return [{ level: instruction.level, instruction, constraints, isRead }];
    })
    .sort((one, other) => one.level - other.level);
}

/** Nearly all words of a constraint: most of those that are told from the text alone are one or two words long. */
const nearlyAll = 0.75;

function saidIn(text: string, known: readonly LintConstraint[]): LintConstraint[] {
  const { stems, demands } = readText(text);
  return known.filter((constraint) => {
    if (demands.some(({ binding }) => isSameDemand(binding, constraint))) return true;
    const wanted = [...new Set(contentStems(constraint.text))];
    return wanted.length > 0 && wanted.filter((one) => stems.has(one)).length / wanted.length >= nearlyAll;
  });
}

/** Whether a level carries a constraint: itself, or one that demands the same. */
export function carries({ constraints }: Pick<ChainLevel, "constraints">, constraint: LintConstraint): boolean {
  return constraints.some(
    (own) => own.id === constraint.id || own.text === constraint.text || (own.verifierId !== null && isSameDemand(own, constraint)),
  );
}

/** Whether this chain should hold every level, each with the constraints of the one before. */
export function isLadder({ track }: LintChain): boolean {
  return track !== "format_number";
}

/** The levels as a person would count them, from 1 without holes, in the order given. */
export function counted(levels: readonly ChainLevel[]): { instructionId: string; level: Level }[] {
  const names = [1, 2, 3, 4, 5] as const;
  return levels.flatMap(({ instruction }, place) => {
    const level = names[place];
    return level === undefined ? [] : [{ instructionId: instruction.id, level }];
  });
}

/** A text without what makes no difference to a reader. */
export function likeness(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
