import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Context } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { makeReviewCrew, type ReviewCrew } from "@/lib/testing/factories/review-crew";
import { changeReviewSettings } from "./change-settings";
import { claimItems } from "./claim";
import { giveBackItems } from "./give-back";
import { renewOwnLeases } from "./renew-leases";

const test = useDatabase();
let crew: ReviewCrew;
let made: ReviewCrew["made"];
let lead: Person;
let ada: Person;
let ben: Person;
let cleo: Person;

beforeEach(async () => {
  crew = await makeReviewCrew(test.database, 2);
  ({ made, lead, ada, ben, cleo } = crew);
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

describe("A claim", () => {
  it("lends whole items in the project's order, and asking twice is asking once", async () => {
    const { rows } = await claimItems(ada.ctx, { projectId: made.projectId, count: 3, selection: everything });
    expect(rows.map(({ item }) => item.id)).toEqual(all().slice(0, 3));
    expect(rows[0]?.item.constraints.length).toBeGreaterThan(0);
    expect(await claim(ada.ctx)).toEqual(all().slice(0, 3));
    expect(await claim(ada.ctx, 5)).toEqual(all().slice(0, 5));
  });

  it("does not send again what the asker knows as it is now, and sends what changed since", async () => {
    const { rows } = await claimItems(ada.ctx, { projectId: made.projectId, count: 3, selection: everything });
    const known = rows.map(({ item }) => ({ id: item.id, version: item.version }));
    await test.database.prisma.instruction.update({ where: { id: first() }, data: { version: { increment: 1 } } });
    const again = await claimItems(ada.ctx, { projectId: made.projectId, count: 4, selection: everything, known });
    expect(again.rows.map(({ item }) => [item.id, item.version])).toEqual([
      [all()[0], 1],
      [all()[3], 0],
    ]);
    expect(again.kept.map(({ instructionId }) => instructionId)).toEqual(all().slice(1, 3));
    expect(again.kept.every(({ leaseUntil }) => Date.parse(leaseUntil) > Date.now())).toBe(true);
  });

  it("completes what others began before it opens anything new", async () => {
    await claim(ada.ctx, 4);
    expect(await claim(ben.ctx, 6)).toEqual(all().slice(0, 6));
    expect(await claim(cleo.ctx, 4)).toEqual([...all().slice(4, 8)]);
  });

  it("goes on from where the person stopped, and once round", async () => {
    const mine = await claim(ada.ctx, 2);
    for (const id of mine) await judge(ada.ctx, id);
    expect(await claim(ada.ctx, 2)).toEqual(all().slice(2, 4));
    await test.database.prisma.membership.updateMany({ where: { userId: ben.id }, data: { claimedTo: 1_000_000_000n } });
    expect(await claim(ben.ctx, 1)).toEqual(all().slice(0, 1));
  });

  it("never gives an item to more than its overlap, with twenty people at once on few items, and lets nobody wait in a circle", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { made: fresh, share: shareFresh, claimIds } = await makeReviewCrew(test.database, 2);
      await shareFresh(3);
      const people = await Promise.all(Array.from({ length: 20 }, () => makeMember(test.database, fresh.projectId, "annotator")));
      const claims = await Promise.all(people.map(({ ctx }) => claimIds(ctx, 4)));
      const given = new Map<string, number>();
      for (const id of claims.flat()) given.set(id, (given.get(id) ?? 0) + 1);
      expect([...given.values()].every((count) => count <= 3)).toBe(true);
      expect(claims.flat()).toHaveLength(30);
      expect(claims.every((ids) => new Set(ids).size === ids.length)).toBe(true);
      const rows = await test.database.prisma.instruction.findMany({ where: { projectId: fresh.projectId }, select: { takenSlots: true } });
      expect(rows.map(({ takenSlots }) => takenSlots)).toEqual(Array.from({ length: 10 }, () => 3));
    }
  });

  it("gives a person who asks twice at the same moment what they asked for, not twice that", async () => {
    await share(3);
    const [one, other] = await Promise.all([claim(ada.ctx, 4), claim(ada.ctx, 4)]);
    expect(one).toEqual(all().slice(0, 4));
    expect(other).toEqual(one);
  });

  it("leaves nobody with nothing while the last place is free", async () => {
    const only = { ...everything, levels: [5 as const], run: 1 };
    const people = [ada, ben];
    const given = await Promise.all(people.map(({ ctx }) => claimItems(ctx, { projectId: made.projectId, count: 2, selection: only })));
    expect(given.every(({ rows }) => rows.length > 0)).toBe(true);
  });

  it("renews what the person holds once a tenth of the time is gone, however short the time is", async () => {
    await changeReviewSettings(lead.ctx, { projectId: made.projectId, leaseMinutes: 1 });
    const until = async (ctx: Context) => {
      const { rows } = await claimItems(ctx, { projectId: made.projectId, count: 1, selection: everything });
      return Date.parse(rows[0]?.leaseUntil ?? "");
    };
    const start = await until(ada.ctx);
    expect(await until(later(ada.ctx, 0.05))).toBe(start);
    expect(await until(later(ada.ctx, 0.5))).toBeGreaterThan(start + 20_000);
  });

  it("frees what silent people held, and not what was renewed", async () => {
    await share(1);
    await claim(ada.ctx, 2);
    await claim(cleo.ctx, 2);
    await renewOwnLeases(later(cleo.ctx, 8), { projectId: made.projectId, instructionId: null });
    const taken = await claim(later(ben.ctx, 11), 10);
    expect(taken).toEqual(expect.arrayContaining(all().slice(0, 2)));
    expect(taken).not.toEqual(expect.arrayContaining(all().slice(2, 3)));
    expect(await statusOf(first(), ada)).toBe("lapsed");
  });

  it("is refused where everybody may judge everything", async () => {
    await share(null);
    await expect(claim(ada.ctx)).rejects.toMatchObject({ code: "conflict" });
  });

  it("may name the one item a person wants, while it has room", async () => {
    await share(1);
    const id = all()[7] ?? "";
    const input = { projectId: made.projectId, count: 10, selection: everything, instructionId: id };
    expect((await claimItems(ada.ctx, input)).rows.map(({ item }) => item.id)).toEqual([id]);
    await expect(claimItems(ben.ctx, input)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("The database", () => {
  it("refuses one person too many, whoever asks and however many at once", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => makeMember(test.database, made.projectId, "annotator")));
    const rows = people.map(({ id: userId }, at) => ({
      id: randomUUID(),
      projectId: made.projectId,
      instructionId: first(),
      userId,
      slot: (at % 2) + 1,
    }));
    const tried = await Promise.allSettled(rows.map((row) => test.database.prisma.assignment.create({ data: row })));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await takenOf(first())).toBe(2);
  });

  it("keeps what was given when the overlap is lowered, and opens places when it is raised", async () => {
    await share(3);
    for (const { ctx } of [ada, ben, cleo]) await claim(ctx, 1);
    await share(1);
    expect(await takenOf(first())).toBe(3);
    await judge(cleo.ctx, first());
    expect(await claim(lead.ctx, 1)).not.toContain(first());
    await share(4);
    await giveBackItems(lead.ctx, { projectId: made.projectId, except: [] });
    await test.database.prisma.membership.updateMany({ where: { userId: lead.id }, data: { claimedTo: 0n } });
    expect(await claim(lead.ctx, 1)).toEqual([first()]);
  });

  it("finds the places of an item without reading those of all others, though there were none when it first looked", async () => {
    await share(3);
    const read = await test.database.prisma.$transaction(async (tx) => {
      const readSoFar = async () => {
        const [row] = await tx.$queryRaw<{ read: number }[]>`
          select "seq_tup_read"::int as "read" from "pg_stat_xact_user_tables" where "relname" = 'Assignment'`;
        return row?.read ?? 0;
      };
      await tx.$executeRaw`truncate "Assignment"`;
      await tx.$executeRaw`analyze "Assignment"`;
      const before = await readSoFar();
      for (const id of all())
        await tx.$executeRaw`insert into "Assignment" ("id", "projectId", "instructionId", "userId", "slot", "status", "createdAt")
          values (gen_random_uuid(), ${made.projectId}::uuid, ${id}::uuid, ${ada.id}, 1, 'done', now())`;
      return (await readSoFar()) - before;
    });
    expect(read).toBe(0);
  });

  it("lets verdicts from before the overlap keep their places", async () => {
    await share(null);
    await judge(ada.ctx, first());
    await judge(ben.ctx, first(), "reject");
    await share(2);
    expect(await takenOf(first())).toBe(2);
    expect(await claim(cleo.ctx, 1)).toEqual([all()[1]]);
    const row = await test.database.prisma.instruction.findUniqueOrThrow({ where: { id: first() }, select: { consensus: true } });
    expect(row.consensus).toBe("disputed");
  });
});
