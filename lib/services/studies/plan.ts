import { randomUUID } from "node:crypto";
import { studyByName } from "@/lib/db/studies";
import { AppError } from "@/lib/errors";
import { Id } from "@/lib/schema/id";
import type { Protocol } from "@/lib/schema/study";
import type { StudyView } from "@/lib/schema/study-view";
import { authorise, type Context } from "@/lib/services/context";
import { changeDraft, createStudy } from "./draft";

/** A draft of this name with this protocol: made where there is none, changed where it is there. */
export async function planStudy(ctx: Context, input: { projectId: string; name: string; protocol: Protocol }): Promise<StudyView> {
  const { projectId, name, protocol } = input;
  await authorise(ctx, projectId, "studies.manage");
  const there = await studyByName(ctx.db, projectId, name);
  if (!there) return createStudy(ctx, { projectId, id: randomUUID(), name, protocol });
  return changeDraft(ctx, { projectId, studyId: there.id, protocol });
}

/** A study by its id or its name. */
export async function namedStudy(ctx: Context, { projectId, named }: { projectId: string; named: string }): Promise<{ id: string }> {
  await authorise(ctx, projectId, "studies.read");
  const found = Id.safeParse(named).success ? { id: named.toLowerCase() } : await studyByName(ctx.db, projectId, named);
  if (!found) throw new AppError("not_found", `there is no study ${named} in this project`);
  return { id: found.id };
}
