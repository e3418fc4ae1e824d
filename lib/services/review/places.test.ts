import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Context } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import type { Person } from "@/lib/testing/factories/people";
import { makeReviewCrew, type ReviewCrew } from "@/lib/testing/factories/review-crew";
import { giveBackItems } from "./give-back";
import { readProgress } from "./read-progress";
import { renewOwnLeases } from "./renew-leases";
import { withdrawVerdict } from "./withdraw-verdict";

const test = useDatabase();
let crew: ReviewCrew;
let made: ReviewCrew["made"];
let ada: Person;
let ben: Person;

beforeEach(async () => {
  crew = await makeReviewCrew(test.database, 2);
  ({ made, ada, ben } = crew);
});

const share = (overlap: number | null) => crew.share(overlap);
const all = () => crew.ids;
const first = () => crew.id();
const claim = (ctx: Context, count = 3) => crew.claimIds(ctx, count);
const judge = (ctx: Context, instructionId: string, decision: VerdictDecision = "accept") =>
  crew.judge(ctx, decision, crew.ids.indexOf(instructionId));
const later = (ctx: Context, minutes: number): Context => ({ ...ctx, now: () => new Date(Date.now() + minutes * 60_000) });
const takenOf = async (id: string) =>
  (await test.database.prisma.instruction.findUniqueOrThrow({ where: { id }, select: { takenSlots: true } })).takenSlots;
const statusOf = async (id: string, { id: userId }: Person) =>
  (await test.database.prisma.assignment.findFirst({ where: { instructionId: id, userId }, select: { status: true } }))?.status ?? null;

describe("A verdict where items are shared out", () => {
  it("takes the place for good", async () => {
    await claim(ada.ctx, 1);
    await judge(ada.ctx, first());
    expect(await statusOf(first(), ada)).toBe("done");
    expect(await takenOf(first())).toBe(1);
  });

  it("is not taken from someone who was not given the item", async () => {
    await expect(judge(ada.ctx, first())).rejects.toMatchObject({
      code: "conflict",
      details: { kind: "slot", overlap: 2, taken: 0, heldUntil: null },
    });
  });

  it("is taken after the lease, silently, while the place is free", async () => {
    await share(1);
    await claim(ada.ctx, 1);
    await test.database.prisma.assignment.updateMany({ where: { userId: ada.id }, data: { status: "lapsed" } });
    expect(await takenOf(first())).toBe(0);
    expect(await judge(ada.ctx, first())).toMatchObject({ decision: "accept" });
    expect(await takenOf(first())).toBe(1);
  });

  it("stays with its sender once somebody else has the place, and both facts are told", async () => {
    await share(1);
    await claim(ada.ctx, 1);
    expect(await claim(later(ben.ctx, 11), 1)).toEqual([first()]);
    const refused = await judge(ada.ctx, first()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "conflict", details: { kind: "slot", overlap: 1, taken: 1 } });
    expect(await test.database.prisma.verdict.count({ where: { instructionId: first() } })).toBe(0);
  });

  it("that skips passes the item on, and it does not come back to that person", async () => {
    await claim(ada.ctx, 1);
    await judge(ada.ctx, first(), "skip");
    expect(await takenOf(first())).toBe(0);
    await test.database.prisma.membership.updateMany({ where: { userId: ada.id }, data: { claimedTo: 0n } });
    expect(await claim(ada.ctx, 1)).toEqual([all()[1]]);
    expect(await claim(ben.ctx, 2)).toContain(first());
  });

  it("that is taken back opens the person's own place again", async () => {
    await claim(ada.ctx, 1);
    const { id } = await judge(ada.ctx, first());
    await withdrawVerdict(ada.ctx, { projectId: made.projectId, verdict: id, idempotencyKey: randomUUID() });
    expect(await statusOf(first(), ada)).toBe("open");
    const skipped = await judge(ada.ctx, first(), "skip");
    await withdrawVerdict(ada.ctx, { projectId: made.projectId, verdict: skipped.id, idempotencyKey: randomUUID() });
    expect(await statusOf(first(), ada)).toBe("open");
    expect(await takenOf(first())).toBe(1);
  });
});

describe("Items on loan", () => {
  it("go back when their person leaves, but for what is still to be sent, and the next claim begins there", async () => {
    const [one = "", two = ""] = await claim(ada.ctx, 3);
    expect(await giveBackItems(ada.ctx, { projectId: made.projectId, except: [one] })).toEqual({ count: 2 });
    expect(await takenOf(two)).toBe(0);
    expect(await claim(ada.ctx, 3)).toEqual(all().slice(0, 3));
  });

  it("tell who else is at the same item, for as long as they show signs of life", async () => {
    const here = { projectId: made.projectId, instructionId: first() };
    await renewOwnLeases(ada.ctx, here);
    expect((await renewOwnLeases(ben.ctx, here)).others).toEqual([{ name: "Ada" }]);
    expect((await renewOwnLeases(later(ben.ctx, 3), here)).others).toEqual([]);
  });
});

describe("What is left", () => {
  it("counts what the person holds and may still be given, and not what is full or theirs already", async () => {
    const left = async (person: Person) =>
      (await readProgress(person.ctx, { projectId: made.projectId, selection: { ...everything, states: ["unreviewed"] } })).left;
    await share(1);
    await claim(ada.ctx, 3);
    await judge(ada.ctx, first());
    expect(await left(ada)).toBe(9);
    expect(await left(ben)).toBe(7);
  });
});
