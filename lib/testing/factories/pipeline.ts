import { createHash } from "node:crypto";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type {
  ConstraintItem,
  InstructionItem,
  PromptText,
  QueryItem,
  SeedItem,
  StageContext,
  Use,
  UsedConstraint,
  UseItem,
} from "@/lib/pipeline/stage";
import { RunSettings } from "@/lib/schema/run";

/** A stage's surroundings: default settings, seeded draws, readable ids. */
export function stageContext(prompt: PromptText | null, settings: Partial<RunSettings> = {}): StageContext {
  const all = RunSettings.parse(settings);
  return {
    settings: all,
    prompt,
    random: (...keys) => seededRandom(all.randomSeed, ...keys),
    newId: (...parts) => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12),
  };
}

export function seedItem(over: Partial<SeedItem> = {}): SeedItem {
  return { id: "seed-1", key: "a1b2c3d4e5f60718", text: "how do bees find their way home", ...over };
}

export function constraintItem(position: number, over: Partial<ConstraintItem> = {}): ConstraintItem {
  const text = `Name fact number ${position}`;
  return { id: `constraint-${position}`, category: "Content", text, track: "general", verifierId: null, bindingState: "judged", ...over };
}

export function usedConstraint(position: number, over: Partial<UsedConstraint> = {}): UsedConstraint {
  return { ...constraintItem(position), useId: `use-${position}`, addedAt: 1, ...over };
}

/** One constraint of an instruction of level 2 that has an answer. */
export function itemOfUse(over: Partial<Use> = {}): UseItem {
  const constraints = [usedConstraint(1), usedConstraint(2, { addedAt: 2 })];
  const instruction = {
    key: "a1b2c3d4e5f60718/1/general/2",
    text: "How do honeybees find their way?",
    level: 2,
    track: "general",
  } as const;
  const answer = { id: "answer-1", text: "Bees steer by the sun. They remember landmarks too." };
  const use = { constraint: constraints[1] ?? usedConstraint(2), constraints, instruction, answer, ...over };
  return { id: "use-2", key: `${instruction.key}/constraint/2`, text: use.constraint.text, use };
}

export function queryItem(over: Partial<QueryItem> = {}): QueryItem {
  return {
    id: "query-1",
    key: "a1b2c3d4e5f60718/1",
    text: "How do honeybees find their way back to the hive?",
    seed: seedItem(),
    constraints: Array.from({ length: 12 }, (_, index) => constraintItem(index + 1)),
    instructions: [],
    ...over,
  };
}

export function instructionItem(over: Partial<InstructionItem> = {}): InstructionItem {
  return {
    id: "instruction-1",
    key: "a1b2c3d4e5f60718/1/general/2",
    text: "How do honeybees find their way back to the hive? Name fact number one and fact number two.",
    level: 2,
    track: "general",
    query: { id: "query-1", key: "a1b2c3d4e5f60718/1", text: "How do honeybees find their way back to the hive?", seedId: "seed-1" },
    constraints: [usedConstraint(1), usedConstraint(2)],
    answer: null,
    weakerAnswer: null,
    ...over,
  };
}
