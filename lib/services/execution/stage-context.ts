import { createHash } from "node:crypto";
import type { RunSnapshot } from "@/lib/db/run-snapshots";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { StageContext } from "@/lib/pipeline/stage";

/** What a stage of a run may know besides its items. */
export function stageContext(run: Pick<RunSnapshot, "id" | "settings" | "prompts">, stage: string): StageContext {
  const prompt = run.prompts.get(stage);
  return {
    settings: run.settings,
    prompt: prompt ? { system: prompt.system, user: prompt.user } : null,
    random: (...keys) => seededRandom(run.settings.randomSeed, ...keys),
    newId: (...parts) => uuidOf(run.id, stage, ...parts),
  };
}

/** A UUID (version 8) that follows from its parts. */
function uuidOf(...parts: readonly (string | number)[]): string {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
