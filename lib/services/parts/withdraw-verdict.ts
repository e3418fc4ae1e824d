import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { holdPart } from "@/lib/db/part-rows";
import {
  addPartVerdict,
  itemIdOf,
  ownPartVerdicts,
  type PartVerdict,
  partVerdictByIdOrKey,
  partVerdictByKey,
  subjectOf,
  withdrawalOf,
} from "@/lib/db/part-verdicts";
import { AppError } from "@/lib/errors";
import { PartKind } from "@/lib/schema/item-kind";
import type { RecordedPartVerdict } from "@/lib/schema/part";
import type { WithdrawalInput } from "@/lib/schema/review-input";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { recordedPartVerdict } from "./recorded-verdict";
import { takenPlaces } from "./taken-places";

type Input = WithdrawalInput & { projectId: string; verdict: string };
type Where = { kind: PartKind; itemId: string; subjectId: string };

/** Takes back one of the person's own verdicts on a part, by its id or its key. Taking it back twice is taking it back once. */
export async function withdrawPartVerdict(ctx: Context, input: Input): Promise<RecordedPartVerdict> {
  const { projectId, verdict, idempotencyKey } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  return ctx.db.$transaction(async (tx) => {
    const given = ownGiven(await partVerdictByIdOrKey(tx, projectId, verdict), userId, verdict);
    const where = { kind: PartKind.parse(given.kind), itemId: itemIdOf(given), subjectId: await subjectOf(tx, given) };
    await holdPart(tx, { projectId, ...where });
    const earlier = await withdrawalOf(tx, given.id);
    if (earlier) return recordedPartVerdict(earlier, where);
    if (await partVerdictByKey(tx, idempotencyKey))
      throw new AppError("conflict", `key ${idempotencyKey} was already used for another verdict; make a new key`);
    await refuseTaken(tx, given, { ...where, projectId, userId });
    return withdrawn(ctx, tx, given, { ...where, projectId, userId, idempotencyKey });
  });
}

async function withdrawn(
  ctx: Context,
  tx: Db,
  given: PartVerdict,
  { subjectId, ...where }: Where & { projectId: string; userId: string; idempotencyKey: string },
): Promise<RecordedPartVerdict> {
  const { kind, itemId, projectId } = where;
  const taken = { ...where, withdrawsId: given.id, itemVersion: given.itemVersion, decision: null, reason: "", spentMs: null };
  const row = await addPartVerdict(tx, { ...taken, id: randomUUID(), createdAt: ctx.now() });
  const before = { verdictId: given.id, kind, decision: given.decision, reason: given.reason };
  await noteAudit(ctx, tx, { projectId, action: "verdict.withdraw", subject: `${kind} ${itemId}`, before });
  return recordedPartVerdict(row, { kind, subjectId });
}

/** Taking back a skip brings an earlier word of the same person up again: only where it still has a place. */
async function refuseTaken(tx: Db, given: PartVerdict, { kind, itemId, projectId, userId }: Where & { projectId: string; userId: string }) {
  if (given.decision !== "skip") return;
  const own = await ownPartVerdicts(tx, { kind, itemIds: [itemId], userId });
  const left = own.filter(({ id }) => id !== given.id).at(-1);
  if (own.at(-1)?.id !== given.id || !left || left.decision === "skip") return;
  const details = await takenPlaces(tx, { projectId, kind, itemId, userId });
  if (!details) return;
  throw new AppError(
    "conflict",
    "others have judged this item since you skipped it, so your earlier verdict has no place: the skip stays",
    details,
  );
}

function ownGiven(found: PartVerdict | null, userId: string, asked: string): PartVerdict {
  if (!found) throw new AppError("not_found", `verdict ${asked} not found`);
  if (found.userId !== userId) throw new AppError("forbidden", "only the person who gave a verdict can take it back");
  if (found.decision === null) throw new AppError("invalid_input", `${asked} is not a verdict but its withdrawal`);
  return found;
}
