import { randomUUID } from "node:crypto";
import { type FoundPlace, placeOn, setPlace } from "@/lib/db/assignments";
import type { Db } from "@/lib/db/client";
import { lockInstruction } from "@/lib/db/instructions";
import { addVerdict, verdictByKey, verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { statusAfter } from "@/lib/review/slot-rule";
import type { RecordedVerdict, VerdictInput } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { staleItem } from "@/lib/services/instructions/stale-item";
import { judgingUser } from "./judging-user";
import { recordedVerdict } from "./recorded-verdict";
import { settleStanding, standingOf } from "./settle-standing";
import { takePlace } from "./take-place";

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
    const place = await takePlace(tx, { projectId: input.projectId, userId, instructionId: instruction.id, now: ctx.now() });
    return written(ctx, tx, { ...input, userId }, place);
  });
}

type Signed = VerdictInput & { projectId: string; userId: string };

async function written(ctx: Context, tx: Db, input: Signed, place: FoundPlace): Promise<RecordedVerdict> {
  const { projectId, userId, instructionId, decision, reason, itemVersion, idempotencyKey, spentMs } = input;
  const subject = { projectId, userId, instructionId, decision, reason, itemVersion, idempotencyKey, spentMs };
  const row = await addVerdict(tx, { ...subject, id: randomUUID(), withdrawsId: null, createdAt: ctx.now() });
  if (place.status !== null) await setPlace(tx, { instructionId, userId, status: statusAfter(decision), leaseUntil: null });
  const { reviewState, consensus } = await settleStanding(tx, { projectId, instructionId, place });
  await noteAudit(ctx, tx, {
    projectId,
    action: "verdict.record",
    subject: `instruction ${instructionId}`,
    after: { verdictId: row.id, decision, reason, itemVersion, reviewState, consensus },
  });
  return recordedVerdict(row, reviewState, trainingOf(place));
}

async function repeated(tx: Db, earlier: NonNullable<Awaited<ReturnType<typeof verdictByKey>>>, input: Signed): Promise<RecordedVerdict> {
  const isSame =
    earlier.projectId === input.projectId &&
    earlier.userId === input.userId &&
    earlier.instructionId === input.instructionId &&
    earlier.decision === input.decision;
  if (!isSame) throw new AppError("conflict", `key ${input.idempotencyKey} was already used for another verdict; make a new key`);
  const place = await placeOn(tx, input.instructionId, input.userId);
  const { reviewState } = standingOf(await verdictsOn(tx, input.projectId, input.instructionId), place);
  return recordedVerdict(earlier, reviewState, trainingOf(place));
}

/** What a training item is known to be: told to whoever has judged it. */
function trainingOf({ isTraining, goldDecision, goldNote }: FoundPlace): RecordedVerdict["training"] {
  return isTraining && goldDecision ? { decision: goldDecision, note: goldNote ?? "" } : null;
}
