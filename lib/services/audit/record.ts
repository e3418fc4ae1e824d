import { type AuditEntry, recordAudit, recordAudits } from "@/lib/db/audit";
import type { Db } from "@/lib/db/client";
import type { Context } from "@/lib/services/context";

export type AuditNote = Omit<AuditEntry, "actorKind" | "actorId">;

/** Writes down what the actor just did; give the transaction it was done in. */
export async function noteAudit(ctx: Context, db: Db, note: AuditNote): Promise<void> {
  await recordAudit(db, { ...note, ...signature(ctx) });
}

/** Something that touches several projects at once stands in the log of each; in none, where there are none. */
export async function noteAuditIn(ctx: Context, db: Db, projectIds: readonly string[], note: Omit<AuditNote, "projectId">): Promise<void> {
  const places = projectIds.length > 0 ? projectIds : [null];
  await recordAudits(
    db,
    places.map((projectId) => ({ ...note, projectId, ...signature(ctx) })),
  );
}

function signature({ actor }: Context): Pick<AuditEntry, "actorKind" | "actorId"> {
  if (actor.kind === "system") return { actorKind: "system", actorId: actor.name };
  return { actorKind: actor.kind, actorId: actor.kind === "api_key" ? actor.keyId : actor.userId };
}
