import { createHash, randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { insertPromptVersions, type NewPromptVersion, newestPrompts } from "@/lib/db/prompts";
import { stages } from "@/lib/pipeline/index";
import type { PromptText } from "@/lib/pipeline/stage";

const builtInNote = "Built in";

/**
 * Gives a project the prompts Larch ships: version 1 of each stage, and a further version when a newer Larch words a
 * prompt differently and nobody has edited it since. A prompt a person wrote stays the newest.
 */
export async function ensureBuiltinPrompts(db: Db, projectId: string): Promise<void> {
  const newest = new Map((await newestPrompts(db, projectId)).map((row) => [row.stage, row]));
  const missing = stages.flatMap(({ id: stage, asks }): NewPromptVersion[] => {
    if (!asks) return [];
    const { system, user } = asks.prompt;
    const hash = promptHash(asks.prompt);
    const last = newest.get(stage);
    if (last && (last.createdById !== null || last.hash === hash)) return [];
    const version = (last?.version ?? 0) + 1;
    return [{ id: randomUUID(), projectId, stage, version, system, user, note: builtInNote, hash, createdById: null }];
  });
  if (missing.length > 0) await insertPromptVersions(db, missing);
}

export function promptHash({ system, user }: PromptText): string {
  return createHash("sha256")
    .update(JSON.stringify([system, user]))
    .digest("hex");
}
