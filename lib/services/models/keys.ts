import type { Db } from "@/lib/db/client";
import { keyCiphers } from "@/lib/db/models";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ModelRole } from "@/lib/schema/model-role";
import { open, seal } from "./secret-box";

/** The opened keys of a project's models, for asking them. Never to be put into a reply, a log or an error. */
export async function modelKeys(db: Db, projectId: string): Promise<Map<ModelRole, string | null>> {
  const rows = await keyCiphers(db, projectId);
  return new Map(rows.map(({ role, keyCipher }) => [role, keyCipher === null ? null : openKey(projectId, role, keyCipher)]));
}

export function sealKey(projectId: string, role: ModelRole, key: string): string {
  return seal(key, env().LARCH_SECRET, `${projectId}/${role}`);
}

export function openKey(projectId: string, role: ModelRole, cipher: string): string {
  const key = open(cipher, env().LARCH_SECRET, `${projectId}/${role}`);
  if (key === null)
    throw new AppError(
      "unavailable",
      `the key of the ${role} cannot be read: LARCH_SECRET is not the one it was stored with; enter the key again`,
    );
  return key;
}
