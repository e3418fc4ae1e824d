import { prismaSql } from "@/lib/db/sql";
import { addVersion, changeStudy, lockStudy } from "@/lib/db/studies";
import { AppError } from "@/lib/errors";
import type { Amendment, StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { amendmentOf } from "@/lib/study/amendment";
import { protocolHash } from "@/lib/study/protocol-hash";
import { findStudy, frozenVersions } from "./find";
import { readStudy } from "./read";

/** A new version of a frozen protocol, with its reason; what was judged under the earlier ones stays, and says so. */
export async function amendStudy(ctx: Context, input: Amendment & { projectId: string; studyId: string }): Promise<StudyView> {
  const { projectId, studyId, protocol, reason } = input;
  await authorise(ctx, projectId, "studies.manage");
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const study = await findStudy(tx, projectId, studyId);
    if (study.version === 0) throw new AppError("conflict", "the protocol is not frozen yet: change the draft itself");
    const { changed, refused } = amendmentOf(study.protocol, protocol);
    if (refused.length > 0)
      throw new AppError("conflict", `the pairs were drawn from ${refused.join(", ")}: make a new study to change that`, { refused });
    const hash = protocolHash(protocol);
    const latest = (await frozenVersions(tx, studyId)).at(-1);
    if (latest?.hash === hash) return;
    const version = study.version + 1;
    const frozen = { studyId, version, protocol, hash, reason, changed, frozenById: actorUserId(ctx.actor), frozenAt: ctx.now() };
    await addVersion(tx, frozen);
    await changeStudy(tx, studyId, { version, protocol });
    await noteAudit(ctx, tx, { projectId, action: "study.amend", subject: `study ${studyId}`, after: { version, hash, reason, changed } });
  });
  return readStudy(ctx, { projectId, studyId });
}
