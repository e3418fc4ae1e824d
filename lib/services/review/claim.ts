import { givePlaces } from "@/lib/db/assignments";
import { type ClaimStanding, claimStanding, type HeldPlace } from "@/lib/db/claim-standing";
import { type Candidate, type FoundClaimant, lockClaimant, setClaimedTo, waitForOne } from "@/lib/db/claims";
import { isInProject } from "@/lib/db/instructions";
import { inTransaction, type Sql, sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { ClaimInput, Claims } from "@/lib/schema/assignment";
import { authorise, type Context } from "@/lib/services/context";
import { findClaimable } from "./find-claimable";
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
  const claim = (waits: boolean) => inTransaction(ctx.pool, (tx) => claimed(ctx, tx, { ...input, userId, waits }));
  const held = (await claim(false)) ?? (await claim(true)) ?? [];
  const items = await itemsFor(sqlOf(ctx.pool), {
    projectId,
    ids: held.map(({ instructionId }) => instructionId),
    reader: { role, userId },
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const rows = held.flatMap(({ instructionId, leaseUntil, comment, returnedBy, returnedAt, status, isTraining }) => {
    const item = byId.get(instructionId);
    if (!item) return [];
    const returned = status === "returned" ? { by: returnedBy ?? "", comment: comment ?? "", at: timeOf(returnedAt, ctx) } : null;
    return [{ item, leaseUntil: timeOf(leaseUntil, ctx), returned, isTraining }];
  });
  return { rows };
}

function timeOf(found: string | null, ctx: Context): string {
  return (found === null ? ctx.now() : new Date(found)).toISOString();
}

interface Attempt extends Input {
  userId: string;
  /** whether to wait for those who hold what there is */
  waits: boolean;
}

/** What the person holds then; null where others hold all there is just now, and it did not wait for them. */
async function claimed(ctx: Context, tx: Sql, input: Attempt): Promise<HeldPlace[] | null> {
  const { projectId, userId, count } = input;
  const claimant = await lockClaimant(tx, projectId, userId);
  const { settings, skills } = claimant;
  if (settings.overlap === null) {
    throw new AppError("conflict", "this project does not share its items out: everybody may judge everything, ask for the queue");
  }
  const now = ctx.now();
  const leaseUntil = leaseEnd(now, settings);
  // Who may have to wait frees nobody's items on the way: others could be waiting for those.
  const frees = !input.waits && input.instructionId === undefined;
  const standing = await claimStanding(tx, { projectId, userId, skills, leaseUntil, now, frees });
  const before = standing.held;
  const isHeld = before.some(({ instructionId }) => instructionId === input.instructionId);
  if (before.length >= count || isHeld)
    return before.slice(0, Math.max(count, before.filter(({ status }) => status === "returned").length));
  const { found, isBusy } = await newOnes(tx, { claimant, standing, input: { ...input, count: count - before.length } });
  if (isBusy && before.length === 0 && !input.waits) return null;
  const given = new Set(await givePlaces(tx, { projectId, userId, instructionIds: found.map(({ id }) => id), leaseUntil, now }));
  const last = found.at(-1);
  if (last && input.instructionId === undefined) await setClaimedTo(tx, projectId, userId, last.ordinal);
  return withNew(
    before,
    found.filter(({ id }) => given.has(id)),
    leaseUntil,
  );
}

interface Looking {
  claimant: FoundClaimant;
  standing: ClaimStanding;
  input: Attempt;
}

async function newOnes(tx: Sql, { claimant, standing, input }: Looking): Promise<{ found: Candidate[]; isBusy: boolean }> {
  const { instructionId, selection, count, projectId, userId, waits } = input;
  const { batches, hasGold } = standing;
  const { settings, claimedTo } = claimant;
  if (instructionId === undefined)
    return findClaimable(tx, { claimant: { projectId, userId, claimedTo, batches, hasGold }, settings, selection, count, waits });
  if (!(await isInProject(tx, projectId, instructionId))) throw new AppError("not_found", `instruction ${instructionId} not found`);
  const held = await waitForOne(tx, [instructionId]);
  if (held.length === 0) throw new AppError("conflict", "all places on this item are taken; go on with the queue");
  return { found: held, isBusy: false };
}

/** What a person holds with what they were given just now: what came back to them first, then training, then as it was given. */
function withNew(before: readonly HeldPlace[], found: readonly Candidate[], leaseUntil: Date): HeldPlace[] {
  const fresh = [...found].sort((one, other) => (one.ordinal < other.ordinal ? -1 : 1));
  const placed = fresh.map(({ id, isTraining }): HeldPlace => {
    const nothing = { comment: null, returnedAt: null, returnedBy: null };
    return { instructionId: id, status: "open", leaseUntil: leaseUntil.toISOString(), isTraining, ...nothing };
  });
  const isEarly = ({ status, isTraining }: HeldPlace) => status === "returned" || isTraining;
  const isLate = (place: HeldPlace) => !isEarly(place);
  return [...before.filter(isEarly), ...placed.filter(isEarly), ...before.filter(isLate), ...placed.filter(isLate)];
}
