import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { holdPart } from "@/lib/db/part-rows";
import { addPartVerdict, itemIdOf, type PartVerdict, partVerdictByKey } from "@/lib/db/part-verdicts";
import { AppError } from "@/lib/errors";
import type { PartItem, PartVerdictInput, RecordedPartVerdict } from "@/lib/schema/part";
import type { Role } from "@/lib/schema/role";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { partsFor } from "./parts-for";
import { recordedPartVerdict } from "./recorded-verdict";
import { stalePart } from "./stale-part";
import { takenPlaces } from "./taken-places";

type Input = PartVerdictInput & { projectId: string };
type Signed = Input & { userId: string; role: Role };

/** Writes down one person's verdict on a query, list, answer, feedback or chain; the same key again writes nothing. */
export async function recordPartVerdict(ctx: Context, input: Input): Promise<RecordedPartVerdict> {
  const role = await authorise(ctx, input.projectId, "review.judge");
  const signed = { ...input, userId: judgingUser(ctx), role };
  return ctx.db.$transaction(async (tx) => {
    const isThere = await holdPart(tx, input);
    const [part] = isThere ? await partsFor(tx, { ...input, subjectIds: [input.subjectId], reader: signed }) : [];
    if (!part) throw new AppError("not_found", `${input.subjectId} has no item of the kind ${input.kind}`);
    const earlier = await partVerdictByKey(tx, input.idempotencyKey);
    if (earlier) return repeated(earlier, part, signed);
    if (part.version !== input.itemVersion) throw stalePart(part, input.itemVersion);
    await refuseTaken(tx, part, signed);
    return written(ctx, tx, part, signed);
  });
}

async function written(ctx: Context, tx: Db, { itemId }: PartItem, input: Signed): Promise<RecordedPartVerdict> {
  const { projectId, userId, kind, subjectId, decision, reason, itemVersion, idempotencyKey, spentMs } = input;
  const given = { projectId, userId, kind, itemId, decision, reason, itemVersion, idempotencyKey, spentMs };
  const row = await addPartVerdict(tx, { ...given, id: randomUUID(), withdrawsId: null, createdAt: ctx.now() });
  const after = { verdictId: row.id, kind, decision, reason, itemVersion };
  await noteAudit(ctx, tx, { projectId, action: "verdict.record", subject: `${kind} ${itemId}`, after });
  return recordedPartVerdict(row, { kind, subjectId });
}

/** Told in words before the trigger would refuse it: the item is held, so nobody takes the place in between. */
async function refuseTaken(tx: Db, { itemId, mine }: PartItem, { projectId, userId, kind, decision }: Signed): Promise<void> {
  if (decision === "skip" || (mine !== null && mine.decision !== "skip")) return;
  const details = await takenPlaces(tx, { projectId, kind, itemId, userId });
  if (!details) return;
  const people = details.places === 1 ? "somebody else has" : `${details.taken} others have`;
  throw new AppError(
    "conflict",
    `${people} judged this item meanwhile; your verdict was not recorded: give it up, or ask a lead for a higher overlap`,
    details,
  );
}

function repeated(earlier: PartVerdict & { projectId: string }, part: PartItem, input: Signed): RecordedPartVerdict {
  const isSame =
    earlier.projectId === input.projectId &&
    earlier.userId === input.userId &&
    earlier.kind === input.kind &&
    itemIdOf(earlier) === part.itemId &&
    earlier.decision === input.decision;
  if (!isSame) throw new AppError("conflict", `key ${input.idempotencyKey} was already used for another verdict; make a new key`);
  return recordedPartVerdict(earlier, input);
}
