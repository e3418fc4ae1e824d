import { prismaSql } from "@/lib/db/sql";
import { addStudy, changeStudy, lockStudy, studyById, studyByName } from "@/lib/db/studies";
import { AppError } from "@/lib/errors";
import type { NewStudy, StudyChange, StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { findStudy } from "./find";
import { readStudy } from "./read";

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

/** Changes a draft. What is frozen is amended instead, with a reason. */
export async function changeDraft(ctx: Context, input: StudyChange & { projectId: string; studyId: string }): Promise<StudyView> {
  const { projectId, studyId, name, protocol } = input;
  await authorise(ctx, projectId, "studies.manage");
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const study = await findStudy(tx, projectId, studyId);
    if (study.version > 0 && protocol) throw new AppError("conflict", "the protocol is frozen: amend it, with a reason");
    const namesake = name === undefined ? null : await studyByName(tx, projectId, name);
    if (namesake && namesake.id !== studyId)
      throw new AppError("conflict", `a study called “${name}” is there already: choose another name`);
    await changeStudy(tx, studyId, { ...(name === undefined ? {} : { name }), ...(protocol ? { protocol } : {}) });
    await noteAudit(ctx, tx, {
      ...{ projectId, action: "study.change", subject: `study ${studyId}` },
      ...{
        before: { name: study.name, protocol: study.protocol },
        after: { name: name ?? study.name, protocol: protocol ?? study.protocol },
      },
    });
  });
  return readStudy(ctx, { projectId, studyId });
}
