import { type ClaimStanding, claimStanding, type HeldPlace } from "@/lib/db/claim-standing";
import { type Given, type GivenItem, giveItems, oneItemSql } from "@/lib/db/claims";
import { renewLeases } from "@/lib/db/leases";
import { type Sql, sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { ClaimedItem, ClaimInput, Claims } from "@/lib/schema/assignment";
import { authorise, type Context } from "@/lib/services/context";
import { type Source, sourcesFor } from "./find-claimable";
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
  const held = await heldAfter(sqlOf(ctx.pool), { ...input, userId, now: ctx.now() });
  const versions = new Map(input.known?.map(({ id, version }) => [id, version]));
  const isKept = ({ instructionId, version, status }: HeldPlace) => status === "open" && versions.get(instructionId) === version;
  const ids = held.filter((place) => !isKept(place)).map(({ instructionId }) => instructionId);
  const items = await itemsFor(sqlOf(ctx.pool), { projectId, ids, reader: { role, userId } });
  const byId = new Map(items.map((item) => [item.id, item]));
  const rows = held.flatMap((place) => {
    const item = byId.get(place.instructionId);
    return item ? [{ item, ...loanOf(place, ctx), returned: returnedOf(place, ctx) }] : [];
  });
  const kept = held.filter(isKept).map((place) => ({ instructionId: place.instructionId, ...loanOf(place, ctx) }));
  return { rows, kept };
}

function loanOf({ leaseUntil, isTraining }: HeldPlace, ctx: Context) {
  return { leaseUntil: timeOf(leaseUntil, ctx), isTraining };
}

function returnedOf({ status, returnedBy, comment, returnedAt }: HeldPlace, ctx: Context): ClaimedItem["returned"] {
  return status === "returned" ? { by: returnedBy ?? "", comment: comment ?? "", at: timeOf(returnedAt, ctx) } : null;
}

function timeOf(found: string | null, ctx: Context): string {
  return (found === null ? ctx.now() : new Date(found)).toISOString();
}

interface Claiming extends Input {
  userId: string;
  now: Date;
}

/** A person who claims in several windows at once is given something in one of them after the other. */
const attempts = 10;
/** A lease with so much of its time left is left as it is: most claims renew nothing. */
const freshShare = 0.9;

async function heldAfter(sql: Sql, input: Claiming): Promise<HeldPlace[]> {
  for (let attempt = 1; ; attempt += 1) {
    const standing = await standingOf(sql, input);
    const leaseUntil = leaseEnd(input.now, standing.settings);
    const before = await renewed(sql, standing.held, { ...input, leaseUntil });
    const isHeld = before.some(({ instructionId }) => instructionId === input.instructionId);
    if (before.length >= input.count || isHeld)
      return before.slice(0, Math.max(input.count, before.filter(({ status }) => status === "returned").length));
    const missing = input.count - before.length;
    const found = await giveNew(sql, { ...input, standing, leaseUntil, count: missing, waits: before.length === 0 });
    if (found || attempt === attempts) return withNew(before, found ?? [], leaseUntil);
  }
}

async function standingOf(sql: Sql, input: Claiming): Promise<ClaimStanding & { claims: number }> {
  const standing = await claimStanding(sql, input);
  if (standing === null) throw new AppError("not_found", `project ${input.projectId} not found`);
  const { settings, claims } = standing;
  if (settings.overlap === null)
    throw new AppError("conflict", "this project does not share its items out: everybody may judge everything, ask for the queue");
  if (claims === null) throw new AppError("forbidden", "items are given to members of the project: ask its lead to make you one");
  return { ...standing, claims };
}

async function renewed(sql: Sql, held: readonly HeldPlace[], lease: Claiming & { leaseUntil: Date }): Promise<HeldPlace[]> {
  const { leaseUntil, now } = lease;
  const freshUntil = now.getTime() + freshShare * (leaseUntil.getTime() - now.getTime());
  const isStale = ({ status, leaseUntil: until }: HeldPlace) => status === "open" && (until === null || Date.parse(until) < freshUntil);
  if (!held.some(isStale)) return [...held];
  const ids = new Set(await renewLeases(sql, lease));
  return held.map((place) => (ids.has(place.instructionId) ? { ...place, leaseUntil: leaseUntil.toISOString() } : place));
}

interface Wish extends Claiming {
  standing: ClaimStanding & { claims: number };
  leaseUntil: Date;
  /** whether to wait, where others hold all there is just now */
  waits: boolean;
}

/** Gives a person what is there, up to `count`; null where they were given something in another window in the meantime. */
async function giveNew(sql: Sql, wish: Wish): Promise<GivenItem[] | null> {
  const { projectId, instructionId } = wish;
  const one = { candidates: oneItemSql(projectId, instructionId ?? projectId), isWalk: false, isFirst: true, isUsual: true, atMost: 1 };
  const giver = giverOf(sql, wish);
  const busy: Source[] = [];
  for (const source of instructionId === undefined ? sourcesFor(wish) : [one]) {
    if (giver.missing() <= 0) break;
    const passed = await giver.give(source, false);
    const given = passed && isBusy(passed) && source.isFirst ? await giver.give(source, true) : passed;
    if (given === null) return null;
    if (instructionId !== undefined) assertGiven(given, instructionId);
    if (isBusy(given)) busy.push(source);
  }
  for (const source of wish.waits ? busy : []) {
    if (giver.items.length > 0) break;
    if ((await giver.give(source, true)) === null) return null;
  }
  return giver.items;
}

function isBusy({ candidates, free }: Given): boolean {
  return candidates > 0 && free === 0;
}

function assertGiven({ candidates, free }: Given, instructionId: string): void {
  if (candidates === 0) throw new AppError("not_found", `instruction ${instructionId} not found`);
  if (free === 0) throw new AppError("conflict", "all places on this item are taken; go on with the queue");
}

/** Gives from one source after another, each gift made for the state the one before it left. */
function giverOf(sql: Sql, { projectId, userId, standing, leaseUntil, now, count }: Wish) {
  const items: GivenItem[] = [];
  let claims = standing.claims;
  const missing = () => count - items.length;
  const give = async ({ atMost, isFirst: _first, ...source }: Source, waits: boolean): Promise<Given | null> => {
    const wanted = { ...source, count: Math.min(atMost, missing()), waits };
    const given = await giveItems(sql, { ...wanted, projectId, userId, claims, leaseUntil, now });
    if (given.items.length > 0) claims += 1;
    items.push(...given.items);
    return given.isCurrent ? given : null;
  };
  return { items, missing, give };
}

/** What a person holds with what they were given just now: what came back to them first, then training, then as it was given. */
function withNew(before: readonly HeldPlace[], found: GivenItem[], leaseUntil: Date): HeldPlace[] {
  const inOrder = [...found].sort((one, other) => Number(one.ordinal) - Number(other.ordinal));
  const placed = inOrder.map(({ id, isTraining }): HeldPlace => {
    const nothing = { version: null, comment: null, returnedAt: null, returnedBy: null };
    return { instructionId: id, status: "open", leaseUntil: leaseUntil.toISOString(), isTraining, ...nothing };
  });
  const isEarly = ({ status, isTraining }: HeldPlace) => status === "returned" || isTraining;
  const isLate = (place: HeldPlace) => !isEarly(place);
  return [...before.filter(isEarly), ...placed.filter(isEarly), ...before.filter(isLate), ...placed.filter(isLate)];
}
