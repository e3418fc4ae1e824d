import { prismaSql } from "@/lib/db/sql";
import { addStudy, changeStudy, lockStudy, studyById, studyByName } from "@/lib/db/studies";
import { AppError } from "@/lib/errors";
import type { StudyChange } from "@/lib/schema/study-draft";
import type { NewStudy, StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { draftDifferences } from "@/lib/study/draft-sides";
import { findStudy } from "./find";
import { readStudy } from "./read";
import { staleDraft } from "./stale-draft";

/** A new study: a draft until its protocol is frozen. The same id again is the same study. */
export async function createStudy(ctx: Context, { projectId, ...given }: NewStudy & { projectId: string }): Promise<StudyView> {
  await authorise(ctx, projectId, "studies.manage");
  const { id, name, protocol } = given;
  await ctx.db.$transaction(async (tx) => {
    if (await studyById(tx, projectId, id)) return;
    if (await studyByName(tx, projectId, name))
      throw new AppError("conflict", `a study called “${name}” is there already: choose another name`);
    await addStudy(tx, { id, projectId, name, protocol, createdById: actorUserId(ctx.actor), createdAt: ctx.now() });
    await noteAudit(ctx, tx, { projectId, action: "study.create", subject: `study ${id}`, after: { name, protocol } });
  });
  return readStudy(ctx, { projectId, studyId: id });
}

/**
 * Changes a draft, of the revision that was read: on another one nothing is changed, unless it says the same. What is frozen is amended
 * instead, with a reason.
 */
export async function changeDraft(ctx: Context, input: StudyChange & { projectId: string; studyId: string }): Promise<StudyView> {
  const { projectId, studyId, revision, name, protocol } = input;
  await authorise(ctx, projectId, "studies.manage");
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const study = await findStudy(tx, projectId, studyId);
    if (study.version > 0 && protocol) throw new AppError("conflict", "the protocol is frozen: amend it, with a reason");
    const before = { name: study.name, protocol: study.protocol };
    const after = { name: name ?? study.name, protocol: protocol ?? study.protocol };
    if (draftDifferences(before, after).length === 0) return;
    if (revision !== study.revision) throw await staleDraft(ctx, tx, { projectId, study, readRevision: revision });
    const namesake = await studyByName(tx, projectId, after.name);
    if (namesake && namesake.id !== studyId)
      throw new AppError("conflict", `a study called “${after.name}” is there already: choose another name`);
    await changeStudy(tx, studyId, { ...after, revision: study.revision + 1 });
    await noteAudit(ctx, tx, { projectId, action: "study.change", subject: `study ${studyId}`, before, after });
  });
  return readStudy(ctx, { projectId, studyId });
}
