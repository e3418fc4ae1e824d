import { lineageOf } from "@/lib/db/instruction-history";
import { sqlOf } from "@/lib/db/sql";
import { verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { standingVerdicts } from "@/lib/review/verdict-rules";
import { visibleVerdicts } from "@/lib/review/visible-verdicts";
import type { InstructionDetail, PersonVerdict } from "@/lib/schema/instruction-detail";
import type { ReviewItem } from "@/lib/schema/review";
import type { Role } from "@/lib/schema/role";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { itemsFor } from "@/lib/services/review/items-for";
import { readChanges } from "./read-changes";
import { readOrigins } from "./read-origins";
import { readPartVerdicts } from "./read-part-verdicts";

type Input = { projectId: string; instructionId: string };

/** One instruction as the review screen shows it. */
export async function readReviewItem(ctx: Context, input: Input): Promise<ReviewItem> {
  const role = await authorise(ctx, input.projectId, "instructions.read");
  return itemOf(ctx, input, role);
}

/** Everything about one instruction: the item, people's verdicts and changes, and where each text came from. */
export async function readInstruction(ctx: Context, input: Input): Promise<InstructionDetail> {
  const { projectId, instructionId } = input;
  const role = await authorise(ctx, projectId, "instructions.read");
  const item = await itemOf(ctx, input, role);
  const [judged, changes, lineage] = await Promise.all([
    readVerdicts(ctx, input, role),
    readChanges(ctx, instructionId, item.hidden.filters),
    lineageOf(ctx.db, projectId, instructionId),
  ]);
  if (!lineage) throw new AppError("not_found", `instruction ${instructionId} not found`);
  const chainId = lineage.turns[0]?.chainId ?? null;
  return {
    item,
    ...judged,
    partVerdicts: await readPartVerdicts(ctx, { projectId, item, chainId, role }),
    changes,
    origins: await readOrigins(ctx, projectId, lineage),
    parentId: lineage.parentId,
    variantIds: lineage.variants.map(({ id }) => id),
    chainId,
  };
}

async function itemOf(ctx: Context, { projectId, instructionId }: Input, role: Role): Promise<ReviewItem> {
  const [item] = await itemsFor(sqlOf(ctx.pool), { projectId, ids: [instructionId], reader: { role, userId: actorUserId(ctx.actor) } });
  if (!item) throw new AppError("not_found", `instruction ${instructionId} not found`);
  return item;
}

async function readVerdicts(ctx: Context, { projectId, instructionId }: Input, role: Role) {
  const userId = actorUserId(ctx.actor);
  const rows = await verdictsOn(ctx.db, projectId, instructionId);
  const standing = new Set(standingVerdicts(rows).map(({ id }) => id));
  const withdrawn = new Set(rows.map(({ withdrawsId }) => withdrawsId));
  const decided = rows.filter(({ decision }) => decision !== null).map((row) => ({ ...row, isStanding: standing.has(row.id) }));
  const { visible, hidden } = visibleVerdicts(decided, { role, userId });
  const verdicts = visible.flatMap(({ id, decision, reason, itemVersion, createdAt, by, userId: author }): PersonVerdict[] => {
    if (!decision) return [];
    const claims = { isMine: author === userId, isWithdrawn: withdrawn.has(id) };
    return [{ id, by, ...claims, decision, reason, itemVersion, createdAt: createdAt.toISOString() }];
  });
  return { verdicts, hiddenVerdicts: hidden };
}
