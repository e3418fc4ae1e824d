import { createHash } from "node:crypto";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { ConstraintItem, InstructionItem, PromptText, QueryItem, SeedItem, StageContext } from "@/lib/pipeline/stage";
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
  return { id: `constraint-${position}`, category: "Content", text, track: "general", verifierId: null, ...over };
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
    constraints: [constraintItem(1), constraintItem(2)],
    answer: null,
    weakerAnswer: null,
    ...over,
  };
}
