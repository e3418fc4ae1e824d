import { randomUUID } from "node:crypto";
import type * as z from "zod";
import { inTransaction } from "@/lib/db/sql";
import { addJudgement, turnsOf } from "@/lib/db/study-turns";
import { AppError } from "@/lib/errors";
import type { JudgementInput, JudgementKept } from "@/lib/schema/study-view";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { endedNow } from "./ended";
import { findStudy } from "./find";

/** Keeps what a person says of one of their turns. Said again it is a new row, and the newest stands; sent twice it is kept once. */
export async function judgeTurn(
  ctx: Context,
  input: z.input<typeof JudgementInput> & { projectId: string; studyId: string },
): Promise<JudgementKept> {
  const { projectId, studyId, turnId, choice, reasons = [], spentMs, prefilledBy = null, idempotencyKey } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const study = await findStudy(ctx.db, projectId, studyId);
  const unknown = reasons.find((reason) => !study.protocol.reasons.includes(reason));
  if (unknown !== undefined) throw new AppError("invalid_input", `“${unknown}” is none of the protocol’s reasons`);
  return inTransaction(ctx.pool, async (sql) => {
    const ended = await endedNow(sql, study, ctx.now());
    if (ended !== null) throw new AppError("conflict", `${ended} This judgement came after it and is not counted.`);
    const { version } = study;
    const row = { id: randomUUID(), turnId, choice, reasons, spentMs, version, prefilledBy, idempotencyKey, createdAt: ctx.now() };
    const isOwn = await addJudgement(sql, { studyId, userId }, row);
    if (!isOwn) throw new AppError("not_found", `turn ${turnId} is not one of yours`);
    const { turns, judged } = await turnsOf(sql, { studyId, userId });
    return { turns, judged };
  });
}
