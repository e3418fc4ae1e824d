import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { lockInstruction, setReviewState } from "@/lib/db/instructions";
import { addVerdict, verdictByKey, verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { reviewStateOf } from "@/lib/review/verdict-rules";
import type { RecordedVerdict, VerdictInput } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { staleItem } from "@/lib/services/instructions/stale-item";
import { judgingUser } from "./judging-user";
import { recordedVerdict } from "./recorded-verdict";

/** Writes down one person's verdict on one instruction; the same key again answers the same and writes nothing. */
export async function recordVerdict(ctx: Context, input: VerdictInput & { projectId: string }): Promise<RecordedVerdict> {
  await authorise(ctx, input.projectId, "review.judge");
  const userId = judgingUser(ctx);
  return ctx.db.$transaction(async (tx) => {
    const instruction = await lockInstruction(tx, input.projectId, input.instructionId);
    if (!instruction) throw new AppError("not_found", `instruction ${input.instructionId} not found`);
    const earlier = await verdictByKey(tx, input.idempotencyKey);
    if (earlier) return repeated(tx, earlier, { ...input, userId });
    if (instruction.version !== input.itemVersion) throw await staleItem(tx, input.projectId, instruction.id, input.itemVersion);
    return written(ctx, tx, { ...input, userId });
  });
}

type Signed = VerdictInput & { projectId: string; userId: string };

async function written(ctx: Context, tx: Db, input: Signed): Promise<RecordedVerdict> {
  const { projectId, userId, instructionId, decision, reason, itemVersion, idempotencyKey, spentMs } = input;
  const subject = { projectId, userId, instructionId, decision, reason, itemVersion, idempotencyKey, spentMs };
  const row = await addVerdict(tx, { ...subject, id: randomUUID(), withdrawsId: null, createdAt: ctx.now() });
  const reviewState = reviewStateOf(await verdictsOn(tx, projectId, instructionId));
  await setReviewState(tx, instructionId, reviewState);
  await noteAudit(ctx, tx, {
    projectId,
    action: "verdict.record",
    subject: `instruction ${instructionId}`,
    after: { verdictId: row.id, decision, reason, itemVersion, reviewState },
  });
  return recordedVerdict(row, reviewState);
}

async function repeated(tx: Db, earlier: NonNullable<Awaited<ReturnType<typeof verdictByKey>>>, input: Signed): Promise<RecordedVerdict> {
  const isSame =
    earlier.projectId === input.projectId &&
    earlier.userId === input.userId &&
    earlier.instructionId === input.instructionId &&
    earlier.decision === input.decision;
  if (!isSame) throw new AppError("conflict", `key ${input.idempotencyKey} was already used for another verdict; make a new key`);
  return recordedVerdict(earlier, reviewStateOf(await verdictsOn(tx, input.projectId, input.instructionId)));
}
