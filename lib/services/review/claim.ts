import { givePlaces } from "@/lib/db/assignments";
import { type Candidate, type HeldPlace, heldPlaces, holdRoomy, lockClaimant, setClaimedTo } from "@/lib/db/claims";
import type { Db } from "@/lib/db/client";
import { lockInstruction } from "@/lib/db/instructions";
import { lapseLeases, renewLeases } from "@/lib/db/leases";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { ClaimInput, Claims } from "@/lib/schema/assignment";
import type { ReviewSettings } from "@/lib/schema/review-settings";
import { authorise, type Context } from "@/lib/services/context";
import { type Claimant, findClaimable } from "./find-claimable";
import { itemsFor } from "./items-for";
import { judgingUser } from "./judging-user";
import { leaseEnd } from "./lease-end";

type Input = ClaimInput & { projectId: string };

/**
 * Lends a person up to `count` items in all: those they hold already, what a lead sent back to them first, and new
 * ones. Asking twice is asking once. What silent people held is freed on the way.
 */
export async function claimItems(ctx: Context, input: Input): Promise<Claims> {
  const { projectId } = input;
  const role = await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const held = await ctx.db.$transaction((tx) => claimed(ctx, tx, { ...input, userId }));
  const items = await itemsFor(sqlOf(ctx.pool), {
    projectId,
    ids: held.map(({ instructionId }) => instructionId),
    reader: { role, userId },
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const rows = held.flatMap(({ instructionId, leaseUntil, comment, returnedBy, returnedAt, status, isTraining }) => {
    const item = byId.get(instructionId);
    if (!item) return [];
    const returned =
      status === "returned" ? { by: returnedBy ?? "", comment: comment ?? "", at: (returnedAt ?? ctx.now()).toISOString() } : null;
    return [{ item, leaseUntil: (leaseUntil ?? ctx.now()).toISOString(), returned, isTraining }];
  });
  return { rows };
}

async function claimed(ctx: Context, tx: Db, input: Input & { userId: string }): Promise<HeldPlace[]> {
  const { projectId, userId, count } = input;
  const settings = await reviewSettingsOf(tx, projectId);
  if (settings.overlap === null) {
    throw new AppError("conflict", "this project does not share its items out: everybody may judge everything, ask for the queue");
  }
  const claimant = { projectId, userId, ...(await lockClaimant(tx, projectId, userId)) };
  const leaseUntil = leaseEnd(ctx.now(), settings);
  await renewLeases(tx, { projectId, userId, leaseUntil });
  await lapseLeases(tx, { projectId, userId, now: ctx.now() });
  const before = await heldPlaces(tx, projectId, userId);
  const isHeld = before.some(({ instructionId }) => instructionId === input.instructionId);
  if (before.length >= count || isHeld)
    return before.slice(0, Math.max(count, before.filter(({ status }) => status === "returned").length));
  const found = await newOnes(tx, { claimant, settings, input: { ...input, count: count - before.length } });
  const instructionIds = found.map(({ id }) => id);
  await givePlaces(tx, { projectId, userId, instructionIds, leaseUntil, now: ctx.now() });
  const last = found.at(-1);
  if (last && input.instructionId === undefined) await setClaimedTo(tx, projectId, userId, last.ordinal);
  return heldPlaces(tx, projectId, userId);
}

async function newOnes(
  tx: Db,
  { claimant, settings, input }: { claimant: Claimant; settings: ReviewSettings; input: Input },
): Promise<Candidate[]> {
  const { instructionId, selection, count, projectId } = input;
  if (instructionId === undefined) return findClaimable(tx, { claimant, settings, selection, count });
  if (!(await lockInstruction(tx, projectId, instructionId))) throw new AppError("not_found", `instruction ${instructionId} not found`);
  const held = await holdRoomy(tx, [instructionId], 1);
  if (held.length === 0) throw new AppError("conflict", "all places on this item are taken; go on with the queue");
  return held;
}
