import { randomUUID } from "node:crypto";
import { givePlace, placeOn, setPlace } from "@/lib/db/assignments";
import type { Db } from "@/lib/db/client";
import { lockInstruction } from "@/lib/db/instructions";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { addVerdict, verdictByIdOrKey, verdictByKey, verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { placeFor } from "@/lib/review/slot-rule";
import { standingVerdicts } from "@/lib/review/verdict-rules";
import type { RecordedVerdict, WithdrawalInput } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";
import { leaseEnd } from "./lease-end";
import { recordedVerdict } from "./recorded-verdict";
import { settleStanding, standingOf } from "./settle-standing";

type Input = WithdrawalInput & { projectId: string; verdict: string };
type Given = NonNullable<Awaited<ReturnType<typeof verdictByIdOrKey>>>;

/** Takes back one of the person's own verdicts, by its id or its key. Taking it back twice is taking it back once. */
export async function withdrawVerdict(ctx: Context, input: Input): Promise<RecordedVerdict> {
  await authorise(ctx, input.projectId, "review.judge");
  const userId = judgingUser(ctx);
  return ctx.db.$transaction(async (tx) => {
    const found = await verdictByIdOrKey(tx, input.projectId, input.verdict);
    const given = withdrawable(found, userId, input.verdict);
    await lockInstruction(tx, input.projectId, given.instructionId);
    const rows = await verdictsOn(tx, input.projectId, given.instructionId);
    const earlier = rows.find((row) => row.withdrawsId === given.id);
    if (earlier) return recordedVerdict(earlier, standingOf(rows, await placeOn(tx, given.instructionId, userId)).reviewState);
    await refuseUsedKey(tx, input.idempotencyKey);
    return withdrawn(ctx, tx, given, { ...input, userId });
  });
}

async function withdrawn(
  ctx: Context,
  tx: Db,
  given: Given & { instructionId: string },
  input: Input & { userId: string },
): Promise<RecordedVerdict> {
  const { projectId, userId, idempotencyKey } = input;
  const { id: withdrawsId, instructionId, itemVersion } = given;
  const subject = { projectId, userId, instructionId, withdrawsId, itemVersion, idempotencyKey };
  const row = await addVerdict(tx, { ...subject, id: randomUUID(), decision: null, reason: "", spentMs: null, createdAt: ctx.now() });
  await reopen(ctx, tx, { projectId, userId, instructionId });
  const place = await placeOn(tx, instructionId, userId);
  const { reviewState, consensus } = await settleStanding(tx, { projectId, instructionId, place });
  const before = { verdictId: given.id, decision: given.decision, reason: given.reason };
  await noteAudit(ctx, tx, {
    projectId,
    action: "verdict.withdraw",
    subject: `instruction ${instructionId}`,
    before,
    after: { reviewState, consensus },
  });
  return recordedVerdict(row, reviewState);
}

/** The person's place is open again, also one that a skip had passed on, while it is free. An earlier verdict of theirs keeps it done. */
async function reopen(ctx: Context, tx: Db, where: { projectId: string; userId: string; instructionId: string }): Promise<void> {
  const { projectId, userId, instructionId } = where;
  const place = await placeOn(tx, instructionId, userId);
  if (place.status === null) return;
  const rows = await verdictsOn(tx, projectId, instructionId);
  const leaseUntil = leaseEnd(ctx.now(), await reviewSettingsOf(tx, projectId));
  const found = placeFor(place);
  if (found === "retake") await givePlace(tx, { projectId, userId, instructionId, leaseUntil, now: ctx.now() });
  if (found !== "held" || place.status === "returned") return;
  const stillStands = standingVerdicts(rows).some((row) => row.userId === userId && row.decision !== "skip");
  if (!stillStands) await setPlace(tx, { instructionId, userId, status: "open", leaseUntil });
}

function withdrawable(found: Given | null, userId: string, asked: string): Given & { instructionId: string } {
  if (!found) throw new AppError("not_found", `verdict ${asked} not found`);
  if (found.userId !== userId) throw new AppError("forbidden", "only the person who gave a verdict can take it back");
  const { instructionId } = found;
  if (found.decision === null || instructionId === null) throw new AppError("invalid_input", `${asked} is not a verdict on an instruction`);
  return { ...found, instructionId };
}

async function refuseUsedKey(tx: Db, key: string): Promise<void> {
  if (await verdictByKey(tx, key)) throw new AppError("conflict", `key ${key} was already used for another verdict; make a new key`);
}
