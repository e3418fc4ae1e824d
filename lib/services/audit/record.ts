import { recordAudit } from "@/lib/db/audit";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Context } from "@/lib/services/context";

export interface AuditNote {
  projectId: string | null;
  action: string;
  /** noun and id, for example "run 7f3…" */
  subject: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
}

/** Writes down what the actor just did; give the transaction it was done in. */
export async function noteAudit(ctx: Context, db: Db, note: AuditNote): Promise<void> {
  const { actor } = ctx;
  const actorId = actor.kind === "system" ? actor.name : actor.kind === "api_key" ? actor.keyId : actor.userId;
  await recordAudit(db, { ...note, actorKind: actor.kind, actorId });
}
