import { prismaSql, type Sql } from "@/lib/db/sql";
import { addVersion, changeStudy, lockStudy } from "@/lib/db/studies";
import { isRubricBegun } from "@/lib/db/study-rubric";
import { AppError } from "@/lib/errors";
import type { Protocol } from "@/lib/schema/study";
import type { Amendment, StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { amendmentOf } from "@/lib/study/amendment";
import { protocolHash } from "@/lib/study/protocol-hash";
import { rubricWords } from "@/lib/study/rubric-words";
import { type FoundStudy, findStudy, frozenVersions } from "./find";
import { readStudy } from "./read";
import { alwaysByCode } from "./rubric-asked";

/** A new version of a frozen protocol, with its reason; what was judged under the earlier ones stays, and says so. */
export async function amendStudy(ctx: Context, input: Amendment & { projectId: string; studyId: string }): Promise<StudyView> {
  const { projectId, studyId, version: madeFrom, protocol, reason } = input;
  await authorise(ctx, projectId, "studies.manage");
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const study = await findStudy(tx, projectId, studyId);
    if (study.version === 0) throw new AppError("conflict", "the protocol is not frozen yet: change the draft itself");
    const hash = protocolHash(protocol);
    const latest = (await frozenVersions(tx, studyId)).at(-1);
    if (latest?.hash === hash) return;
    if (madeFrom !== study.version) throw overtaken(madeFrom, latest);
    const { changed, refused } = amendmentOf(study.protocol, protocol);
    if (refused.length > 0)
      throw new AppError("conflict", `the pairs were drawn from ${refused.join(", ")}: make a new study to change that`, { refused });
    await refuseNewQuestions(prismaSql(tx), study, protocol);
    const version = study.version + 1;
    const frozen = { studyId, version, protocol, hash, reason, changed, frozenById: actorUserId(ctx.actor), frozenAt: ctx.now() };
    await addVersion(tx, frozen);
    await changeStudy(tx, studyId, { version, protocol });
    await noteAudit(ctx, tx, { projectId, action: "study.amend", subject: `study ${studyId}`, after: { version, hash, reason, changed } });
  });
  return readStudy(ctx, { projectId, studyId });
}

function overtaken(madeFrom: number, latest: { version: number; changed: string[] } | undefined): AppError {
  const what = latest?.changed.join(", ") || "the protocol";
  const told = `version ${latest?.version} changed ${what} after version ${madeFrom}, which this amendment was made from: read that and amend it`;
  return new AppError("conflict", told, { version: latest?.version });
}

/** Whoever has answered is not asked again: a question that comes later would have the answers of a few. */
async function refuseNewQuestions(sql: Sql, { id, protocol }: FoundStudy, after: Protocol): Promise<void> {
  const added = after.rubric.filter((question) => !protocol.rubric.includes(question) && !alwaysByCode.includes(question));
  if (added.length === 0 || !(await isRubricBegun(sql, id))) return;
  const asked = added.map((question) => `“${rubricWords[question]}”`).join(", ");
  throw new AppError("conflict", `people have answered the rubric already, and would not be asked ${asked}: make a new study to ask it`);
}
