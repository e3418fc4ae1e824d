import { lastEvent } from "@/lib/db/audit";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { StaleDraft } from "@/lib/schema/study-draft";
import { actorNames } from "@/lib/services/audit/actor-names";
import { actorUserId, type Context } from "@/lib/services/context";
import type { FoundStudy } from "./find";

interface Read {
  projectId: string;
  study: FoundStudy;
  readRevision: number;
}

/** The answer to a save made on an older revision: who saved since and what stands now, for the person to choose. Nothing was written. */
export async function staleDraft(ctx: Context, db: Db, { projectId, study, readRevision }: Read): Promise<AppError> {
  const { id, name, protocol, revision } = study;
  const details: StaleDraft = { kind: "stale_draft", readRevision, revision, name, protocol };
  const who = await lastSaver(ctx, db, { projectId, studyId: id });
  const what = `${who} saved this draft since you read it (you read revision ${readRevision}, it is now ${revision})`;
  return new AppError("conflict", `${what}; nothing was overwritten, look at both and decide`, details);
}

async function lastSaver(ctx: Context, db: Db, { projectId, studyId }: { projectId: string; studyId: string }): Promise<string> {
  const last = await lastEvent(db, { projectId, subject: `study ${studyId}`, action: "study.change" });
  if (last?.actorKind === "system") return "somebody on the command line";
  if (!last?.actorId) return "somebody else";
  if (last.actorKind === "user" && last.actorId === actorUserId(ctx.actor)) return "you, in another window,";
  return (await actorNames(ctx, projectId, [last])).get(last.actorId) ?? "somebody else";
}
