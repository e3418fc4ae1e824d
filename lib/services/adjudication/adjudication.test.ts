import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { editText } from "@/lib/services/instructions/edit-text";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { withdrawVerdict } from "@/lib/services/review/withdraw-verdict";
import { useDatabase } from "@/lib/testing/database";
import type { Person } from "@/lib/testing/factories/people";
import { makeReviewCrew, type ReviewCrew } from "@/lib/testing/factories/review-crew";
import { adjudicate } from "./adjudicate";
import { listDisputed } from "./list";
import { readCase } from "./read";
import { returnItem } from "./return-item";

const test = useDatabase();
let crew: ReviewCrew;
let made: ReviewCrew["made"];
let lead: Person;
let ada: Person;
let ben: Person;

beforeEach(async () => {
  crew = await makeReviewCrew(test.database, 2);
  ({ made, lead, ada, ben } = crew);
});

const id = (at = 0) => crew.id(at);
const where = (at = 0) => crew.where(at);
const claim = ({ ctx }: Person, count = 1) => crew.claim(ctx, count);
const judge = ({ ctx }: Person, decision: VerdictDecision, at = 0, itemVersion = 0) => crew.judge(ctx, decision, at, itemVersion);

async function disputed(): Promise<string[]> {
  await claim(ada);
  await claim(ben);
  await judge(ada, "accept");
  await judge(ben, "reject");
  const { rows } = await listDisputed(lead.ctx, { projectId: made.projectId, consensus: "disputed", after: undefined, limit: 10 });
  return rows.map((row) => row.id);
}

async function standing() {
  return test.database.prisma.instruction.findUniqueOrThrow({
    where: { id: id() },
    select: { consensus: true, reviewState: true },
  });
}

const settle = (decision: "accept" | "revise" | "reject", idempotencyKey = randomUUID()) =>
  adjudicate(lead.ctx, { ...where(), decision, reason: "Seen both.", idempotencyKey });

describe("Consensus", () => {
  it("is open until all verdicts are there, then agreed or disputed, and open again when one is taken back", async () => {
    await claim(ada);
    await claim(ben);
    await judge(ada, "accept");
    expect(await standing()).toMatchObject({ consensus: "open" });
    const { id: verdict } = await judge(ben, "accept");
    expect(await standing()).toMatchObject({ consensus: "agreed" });
    await withdrawVerdict(ben.ctx, { projectId: made.projectId, verdict, idempotencyKey: randomUUID() });
    expect(await standing()).toMatchObject({ consensus: "open" });
    await judge(ben, "revise");
    expect(await standing()).toMatchObject({ consensus: "disputed", reviewState: "revise" });
  });

  it("is told anew when the overlap changes", async () => {
    expect(await disputed()).toEqual([id()]);
    await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: 3 });
    expect(await standing()).toMatchObject({ consensus: "open" });
    await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: 1 });
    expect(await standing()).toMatchObject({ consensus: "disputed" });
  });
});

describe("Adjudication", () => {
  it("shows who said what, with every edit, and counts each side in the list", async () => {
    await editText(ada.ctx, { ...where(), version: 0, text: "Ada's words." });
    await claim(ada);
    await claim(ben);
    await judge(ada, "accept", 0, 1);
    await judge(ben, "reject", 0, 1);
    const found = await readCase(lead.ctx, where());
    expect(found.verdicts.map(({ by, decision, isStanding }) => [by, decision, isStanding])).toEqual([
      ["Ada", "accept", true],
      ["Ben", "reject", true],
    ]);
    expect(found.changes).toMatchObject([{ by: "Ada", after: "Ada's words." }]);
    const { rows } = await listDisputed(lead.ctx, { projectId: made.projectId, consensus: "disputed", after: undefined, limit: 10 });
    expect(rows).toMatchObject([{ accept: 1, revise: 0, reject: 1 }]);
  });

  it("is a row of its own: the verdicts stay, the state follows, and later verdicts do not undo it", async () => {
    await disputed();
    await settle("reject");
    expect(await standing()).toEqual({ consensus: "adjudicated", reviewState: "reject" });
    expect(await test.database.prisma.verdict.count({ where: { instructionId: id() } })).toBe(2);
    await judge(ben, "accept");
    expect(await standing()).toEqual({ consensus: "adjudicated", reviewState: "reject" });
    await settle("accept");
    expect(await standing()).toEqual({ consensus: "adjudicated", reviewState: "accept" });
  });

  it("is written once when the same key arrives ten times at once, and refused for another decision", async () => {
    await disputed();
    const key = randomUUID();
    const rows = await Promise.all(Array.from({ length: 10 }, () => settle("accept", key)));
    expect(new Set(rows.map((row) => row.id)).size).toBe(1);
    expect(await test.database.prisma.adjudication.count({ where: { instructionId: id() } })).toBe(1);
    await expect(settle("reject", key)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is for leads", async () => {
    const given = { ...where(), decision: "accept" as const, reason: "", idempotencyKey: randomUUID() };
    await expect(adjudicate(ada.ctx, given)).rejects.toMatchObject({ code: "forbidden" });
    await expect(readCase(ada.ctx, where())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("An item sent back", () => {
  it("comes first to its person with the comment, and the new verdict stands beside the old one", async () => {
    await disputed();
    await returnItem(lead.ctx, { ...where(), userId: ben.id, comment: "Read the second constraint again." });
    const { rows } = await claim(ben, 2);
    expect(rows[0]).toMatchObject({ item: { id: id() }, returned: { by: "Lea", comment: "Read the second constraint again." } });
    await judge(ben, "accept");
    expect(await standing()).toEqual({ consensus: "agreed", reviewState: "accept" });
    expect(await test.database.prisma.verdict.count({ where: { instructionId: id(), userId: ben.id } })).toBe(2);
    expect((await claim(ben, 2)).rows.every(({ returned }) => returned === null)).toBe(true);
  });

  it("keeps its place: nobody else is given it meanwhile", async () => {
    await disputed();
    await returnItem(lead.ctx, { ...where(), userId: ben.id, comment: "Once more." });
    const { rows } = await claim(lead, 1);
    expect(rows.map(({ item }) => item.id)).not.toContain(id());
  });

  it("goes only to someone whose verdict stands", async () => {
    await claim(ada);
    await expect(returnItem(lead.ctx, { ...where(), userId: ada.id, comment: "?" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("works without an overlap too", async () => {
    await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: null });
    await judge(ada, "accept", 3);
    await returnItem(lead.ctx, { ...where(3), userId: ada.id, comment: "Look again." });
    const [row] = await test.database.prisma.assignment.findMany({ where: { userId: ada.id }, select: { status: true, slot: true } });
    expect(row).toEqual({ status: "returned", slot: null });
    await judge(ada, "reject", 3);
    expect(await test.database.prisma.assignment.count({ where: { userId: ada.id, status: "done" } })).toBe(1);
  });
});
