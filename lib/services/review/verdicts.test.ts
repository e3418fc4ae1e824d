import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { editText } from "../instructions/edit-text";
import { recordVerdict } from "./record-verdict";
import { withdrawVerdict } from "./withdraw-verdict";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;
let viewer: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 3 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
  viewer = await makeMember(test.database, made.projectId, "viewer", "Vic");
});

function level(chain: number, of: number): string {
  return made.chains[chain]?.levels[of - 1]?.id ?? "";
}

function verdict(instructionId: string, decision: VerdictDecision, more: { idempotencyKey?: string; itemVersion?: number } = {}) {
  const { idempotencyKey = randomUUID(), itemVersion = 0 } = more;
  return { projectId: made.projectId, instructionId, decision, reason: "", spentMs: 900, idempotencyKey, itemVersion };
}

async function stateOf(id: string): Promise<string> {
  const row = await test.database.prisma.instruction.findUniqueOrThrow({ where: { id }, select: { reviewState: true } });
  return row.reviewState;
}

async function rowsOn(instructionId: string): Promise<number> {
  return test.database.prisma.verdict.count({ where: { instructionId } });
}

describe("recordVerdict", () => {
  it("writes the verdict, the instruction's state and an audit event", async () => {
    const id = level(0, 1);
    const recorded = await recordVerdict(ada.ctx, verdict(id, "accept"));
    expect(recorded).toMatchObject({ instructionId: id, decision: "accept", reviewState: "accept", withdrawsId: null });
    expect(await stateOf(id)).toBe("accept");
    const events = await test.database.prisma.auditEvent.findMany({
      where: { subject: `instruction ${id}` },
      select: { action: true, actorId: true },
    });
    expect(events).toEqual([{ action: "verdict.record", actorId: ada.id }]);
  });

  it("answers the same key with the same verdict and writes nothing twice", async () => {
    const id = level(0, 2);
    const input = verdict(id, "reject");
    const first = await recordVerdict(ada.ctx, input);
    expect(await recordVerdict(ada.ctx, input)).toEqual(first);
    expect(await rowsOn(id)).toBe(1);
  });

  it("writes one row when the same key arrives ten times at once", async () => {
    const id = level(0, 3);
    const input = verdict(id, "revise");
    const answers = await Promise.all(Array.from({ length: 10 }, () => recordVerdict(ada.ctx, input)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await rowsOn(id)).toBe(1);
  });

  it("refuses a key that was used for another verdict", async () => {
    const key = randomUUID();
    await recordVerdict(ada.ctx, verdict(level(0, 4), "accept", { idempotencyKey: key }));
    await expect(recordVerdict(ada.ctx, verdict(level(0, 4), "reject", { idempotencyKey: key }))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("overwrites nothing when the item was changed since it was read, and shows what stands", async () => {
    const id = level(0, 5);
    await editText(ben.ctx, { projectId: made.projectId, instructionId: id, version: 0, text: "Ben's words." });
    await expect(recordVerdict(ada.ctx, verdict(id, "accept"))).rejects.toMatchObject({
      code: "conflict",
      details: { kind: "stale", readVersion: 0, currentVersion: 1, currentText: "Ben's words." },
    });
    expect(await rowsOn(id)).toBe(0);
    expect(await stateOf(id)).toBe("unreviewed");
    expect(await recordVerdict(ada.ctx, verdict(id, "accept", { itemVersion: 1 }))).toMatchObject({ reviewState: "accept" });
  });

  it("keeps both rows when two people judge at once, and the later one stands", async () => {
    const id = level(1, 1);
    await Promise.all([recordVerdict(ada.ctx, verdict(id, "accept")), recordVerdict(ben.ctx, verdict(id, "reject"))]);
    const rows = await test.database.prisma.verdict.findMany({ where: { instructionId: id }, orderBy: { ordinal: "asc" } });
    expect(rows).toHaveLength(2);
    expect(await stateOf(id)).toBe(rows[1]?.decision);
  });

  it("does not know an instruction of another project", async () => {
    const other = await makeReviewProject(test.database, { chains: 1 });
    const foreign = other.chains[0]?.levels[0]?.id ?? "";
    await expect(recordVerdict(ada.ctx, verdict(foreign, "accept"))).rejects.toMatchObject({ code: "not_found" });
    await expect(recordVerdict(ada.ctx, { ...verdict(foreign, "accept"), projectId: other.projectId })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is not open to a viewer", async () => {
    await expect(recordVerdict(viewer.ctx, verdict(level(1, 2), "accept"))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("withdrawVerdict", () => {
  it("adds a row that names the verdict, and the state is what it was before", async () => {
    const id = level(1, 2);
    await recordVerdict(ben.ctx, verdict(id, "accept"));
    const given = await recordVerdict(ada.ctx, verdict(id, "reject"));
    const input = { projectId: made.projectId, verdict: given.id, idempotencyKey: randomUUID() };
    const withdrawn = await withdrawVerdict(ada.ctx, input);
    expect(withdrawn).toMatchObject({ decision: null, withdrawsId: given.id, reviewState: "accept" });
    expect(await rowsOn(id)).toBe(3);
    expect(await withdrawVerdict(ada.ctx, { ...input, idempotencyKey: randomUUID() })).toEqual(withdrawn);
    expect(await rowsOn(id)).toBe(3);
  });

  it("finds the verdict by the key its sender made", async () => {
    const key = randomUUID();
    const id = level(1, 3);
    await recordVerdict(ada.ctx, verdict(id, "accept", { idempotencyKey: key }));
    await withdrawVerdict(ada.ctx, { projectId: made.projectId, verdict: key, idempotencyKey: randomUUID() });
    expect(await stateOf(id)).toBe("unreviewed");
  });

  it("refuses to take back what somebody else said", async () => {
    const given = await recordVerdict(ada.ctx, verdict(level(1, 4), "accept"));
    const input = { projectId: made.projectId, verdict: given.id, idempotencyKey: randomUUID() };
    await expect(withdrawVerdict(ben.ctx, input)).rejects.toMatchObject({ code: "forbidden" });
  });
});
