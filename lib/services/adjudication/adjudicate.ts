import { randomUUID } from "node:crypto";
import { addAdjudication, adjudicationByKey } from "@/lib/db/adjudications";
import { placeOn } from "@/lib/db/assignments";
import type { Db } from "@/lib/db/client";
import { lockInstruction } from "@/lib/db/instructions";
import { AppError } from "@/lib/errors";
import { type AdjudicationInput, AdjudicationRow, Settling } from "@/lib/schema/adjudication";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { settleStanding } from "@/lib/services/review/settle-standing";

type Input = AdjudicationInput & { projectId: string; instructionId: string };

/** A lead settles an item, in a row beside the verdicts, which stay as they are. The same key again settles nothing twice. */
export async function adjudicate(ctx: Context, input: Input): Promise<AdjudicationRow> {
  const { projectId, instructionId, idempotencyKey } = input;
  await authorise(ctx, projectId, "review.lead");
  const userId = judgingUser(ctx);
  return ctx.db.$transaction(async (tx) => {
    if (!(await lockInstruction(tx, projectId, instructionId))) throw new AppError("not_found", `instruction ${instructionId} not found`);
    const earlier = await adjudicationByKey(tx, idempotencyKey);
    if (earlier) return repeated(earlier, { ...input, userId });
    return settled(ctx, tx, { ...input, userId });
  });
}

type Signed = Input & { userId: string };
type Found = NonNullable<Awaited<ReturnType<typeof adjudicationByKey>>>;

async function settled(ctx: Context, tx: Db, input: Signed): Promise<AdjudicationRow> {
  const { projectId, instructionId, userId, decision, reason, idempotencyKey } = input;
  const place = await placeOn(tx, instructionId, userId);
  const signed = { projectId, instructionId, userId, decision, reason, idempotencyKey };
  const row = await addAdjudication(tx, { ...signed, id: randomUUID(), createdAt: ctx.now() });
  await settleStanding(tx, { projectId, instructionId, place: { ...place, adjudicated: decision } });
  await noteAudit(ctx, tx, {
    projectId,
    action: "adjudication.decide",
    subject: `instruction ${instructionId}`,
    before: { decision: place.adjudicated },
    after: { decision, reason },
  });
  return adjudicationRow(row);
}

function repeated(earlier: Found, { projectId, instructionId, userId, decision, idempotencyKey }: Signed): AdjudicationRow {
  const isSame =
    earlier.projectId === projectId &&
    earlier.instructionId === instructionId &&
    earlier.userId === userId &&
    earlier.decision === decision;
  if (!isSame) throw new AppError("conflict", `key ${idempotencyKey} was already used for another adjudication; make a new key`);
  return adjudicationRow(earlier);
}

export function adjudicationRow({ id, decision, reason, createdAt, user }: Found): AdjudicationRow {
  return AdjudicationRow.parse({ id, decision: Settling.parse(decision), reason, by: user.name, createdAt: createdAt.toISOString() });
}
