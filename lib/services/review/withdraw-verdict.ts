import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { lockInstruction, setReviewState } from "@/lib/db/instructions";
import { addVerdict, verdictByIdOrKey, verdictByKey, verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { reviewStateOf } from "@/lib/review/verdict-rules";
import type { RecordedVerdict, WithdrawalInput } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";
import { recordedVerdict } from "./recorded-verdict";

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
    if (earlier) return recordedVerdict(earlier, reviewStateOf(rows));
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
  const reviewState = reviewStateOf(await verdictsOn(tx, projectId, instructionId));
  await setReviewState(tx, instructionId, reviewState);
  const before = { verdictId: given.id, decision: given.decision, reason: given.reason };
  await noteAudit(ctx, tx, {
    projectId,
    action: "verdict.withdraw",
    subject: `instruction ${instructionId}`,
    before,
    after: { reviewState },
  });
  return recordedVerdict(row, reviewState);
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
