import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { reviewStateOf, standingVerdicts } from "@/lib/review/verdict-rules";
import type { BulkScope, BulkVerb } from "@/lib/schema/bulk-action";
import type { ReviewState } from "@/lib/schema/instruction";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { editText } from "@/lib/services/instructions/edit-text";
import { recordVerdict } from "@/lib/services/review/record-verdict";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { countBulkAction } from "./count";
import { listBulkActions, readBulkAction } from "./list";
import { startBulkAction } from "./start";
import { undoBulkAction } from "./undo";
import { workBulkAction } from "./work";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;
let lea: Person;
const never = new AbortController().signal;
const everyRow: BulkScope = { kind: "selection", query: {} };

beforeEach(async () => {
  made = await makeReviewProject(test.database, { chains: 3 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
  lea = await makeMember(test.database, made.projectId, "lead", "Lea");
});

const level = (chain: number, of: number) => made.chains[chain]?.levels[of - 1]?.id ?? "";

function judge(person: Person, instructionId: string, decision: VerdictDecision, itemVersion = 0) {
  const given = { idempotencyKey: randomUUID(), reason: "", spentMs: null, itemVersion, decision };
  return recordVerdict(person.ctx, { projectId: made.projectId, instructionId, ...given });
}

const count = (person: Person, verb: BulkVerb, scope: BulkScope = everyRow, id: string = randomUUID()) =>
  countBulkAction(person.ctx, { projectId: made.projectId, id, verb, scope });
const start = (person: Person, counted: { token: string; count: number }, reason = "") =>
  startBulkAction(person.ctx, { projectId: made.projectId, token: counted.token, count: counted.count, reason });
const undo = (person: Person, id: string) => undoBulkAction(person.ctx, { projectId: made.projectId, id });

/** What stands on every instruction: its state and everyone's verdict; held against the rules in lib/review. */
async function standing(): Promise<Record<string, { state: ReviewState; verdicts: string[] }>> {
  const { prisma } = test.database;
  const found = await prisma.instruction.findMany({
    where: { projectId: made.projectId },
    select: { id: true, reviewState: true, verdicts: true },
  });
  return Object.fromEntries(
    found.map(({ id, reviewState, verdicts }) => {
      expect(reviewState).toBe(reviewStateOf(verdicts));
      const said = standingVerdicts(verdicts).map(({ userId, decision, reason }) => `${userId} ${decision} ${reason}`);
      return [id, { state: reviewState, verdicts: said.sort() }];
    }),
  );
}

describe("A bulk action", () => {
  it("is counted exactly, by state, before anything is done", async () => {
    await judge(ada, level(0, 1), "accept");
    await judge(ada, level(0, 2), "reject");
    const counted = await count(lea, "reject");
    expect(counted).toMatchObject({ count: 15, byState: { unreviewed: 13, accept: 1, revise: 0, reject: 1 } });
    expect(await count(lea, "accept", { kind: "selection", query: { level: "4,5" } })).toMatchObject({ count: 6 });
    expect(await count(lea, "accept", { kind: "ids", ids: [level(0, 1), level(2, 2), randomUUID()] })).toMatchObject({ count: 2 });
    expect(await test.database.prisma.verdict.count({ where: { projectId: made.projectId } })).toBe(2);
  });

  it("rejects with a reason, leaves an audit event for each, and is undone exactly", async () => {
    await judge(ada, level(0, 1), "accept");
    await judge(lea, level(0, 2), "revise");
    await judge(ben, level(1, 1), "skip");
    const before = await standing();
    const done = await start(lea, await count(lea, "reject"), "Off topic");
    expect(done).toMatchObject({ status: "done", total: 15, reached: 15, skipped: 0, by: "Lea", isMine: true });
    const after = await standing();
    expect(Object.values(after).map(({ state }) => state)).toEqual(Array(15).fill("reject"));
    expect(after[level(2, 2)]?.verdicts).toEqual([`${lea.id} reject Off topic`]);
    const events = { projectId: made.projectId, action: "verdict.record", after: { path: ["bulkActionId"], equals: done.id } };
    expect(await test.database.prisma.auditEvent.count({ where: events })).toBe(15);
    expect(await undo(lea, done.id)).toMatchObject({ status: "undone", undoReached: 15, left: 0 });
    expect(await standing()).toEqual(before);
    const undone = { projectId: made.projectId, action: "verdict.withdraw", after: { path: ["bulkActionId"], equals: done.id } };
    expect(await test.database.prisma.auditEvent.count({ where: undone })).toBe(15);
  });

  it("takes back one's own verdicts and no others', and the undo gives them again", async () => {
    await judge(ada, level(0, 1), "accept");
    await judge(lea, level(0, 1), "accept");
    await judge(lea, level(0, 2), "reject");
    await judge(ada, level(0, 3), "reject");
    const before = await standing();
    const counted = await count(lea, "withdraw");
    expect(counted.count).toBe(2);
    const done = await start(lea, counted);
    const after = await standing();
    expect([1, 2, 3].map((of) => after[level(0, of)]?.state)).toEqual(["accept", "unreviewed", "reject"]);
    await undo(lea, done.id);
    expect(await standing()).toEqual(before);
  });

  it("leaves a withdrawal undone where giving the verdict again would outvote a later one", async () => {
    await judge(lea, level(0, 1), "accept");
    await judge(ada, level(0, 1), "reject");
    const done = await start(lea, await count(lea, "withdraw"));
    expect(await undo(lea, done.id)).toMatchObject({ status: "undone", left: 1 });
    expect((await standing())[level(0, 1)]?.state).toBe("reject");
  });

  it("does what was counted: what somebody changed since is skipped and counted, what is new is left out", async () => {
    const counted = await count(lea, "accept", { kind: "selection", query: { state: "unreviewed", level: "1" } });
    expect(counted.count).toBe(3);
    await judge(ada, level(0, 1), "reject");
    await editText(ada.ctx, { projectId: made.projectId, instructionId: level(1, 1), version: 0, text: "Another text" });
    const done = await start(lea, counted);
    expect(done).toMatchObject({ status: "done", reached: 3, skipped: 2 });
    const after = await standing();
    expect([0, 1, 2].map((chain) => after[level(chain, 1)]?.state)).toEqual(["reject", "unreviewed", "accept"]);
  });

  it("is undone except where somebody judged or edited since", async () => {
    const done = await start(lea, await count(lea, "reject", { kind: "selection", query: { level: "1" } }));
    await judge(ada, level(0, 1), "accept");
    await editText(ada.ctx, { projectId: made.projectId, instructionId: level(1, 1), version: 0, text: "Another text" });
    expect(await undo(lea, done.id)).toMatchObject({ status: "undone", undoReached: 3, left: 2 });
    const after = await standing();
    expect([0, 1, 2].map((chain) => after[level(chain, 1)]?.state)).toEqual(["accept", "reject", "unreviewed"]);
  });

  it("happens once, however often it is sent, counted, started or undone", async () => {
    const id = randomUUID();
    const [one, two] = [await count(lea, "reject", everyRow, id), await count(lea, "reject", everyRow, id)];
    expect(two).toEqual(one);
    await Promise.all([start(lea, one), start(lea, one), start(lea, one)]);
    expect(await test.database.prisma.verdict.count({ where: { bulkActionId: id } })).toBe(15);
    await Promise.all([undo(lea, id), undo(lea, id)]);
    await workBulkAction(lea.ctx, { bulkActionId: id }, never);
    expect(await test.database.prisma.verdict.count({ where: { bulkActionId: id } })).toBe(30);
  });

  it("refuses a count that is not its own, and one that is too old", async () => {
    const counted = await count(lea, "reject");
    await expect(start(lea, { ...counted, count: 14 })).rejects.toMatchObject({
      code: "conflict",
      message: /15 instructions were counted/,
    });
    await expect(start(ben, counted)).rejects.toMatchObject({ code: "not_found" });
    const later = { ...lea.ctx, now: () => new Date(Date.now() + 31 * 60_000) };
    const late = startBulkAction(later, { projectId: made.projectId, token: counted.token, count: 15, reason: "" });
    await expect(late).rejects.toMatchObject({ code: "conflict", message: /count again/ });
    await expect(count(lea, "reject", { kind: "ids", ids: [] })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("is for a screenful open to whoever judges, beyond that to leads, who also undo what others did", async () => {
    const done = await start(ada, await count(ada, "accept", { kind: "ids", ids: [level(0, 1)] }));
    await expect(undo(ben, done.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await undo(lea, done.id)).toMatchObject({ status: "undone", left: 0 });
    const [chain] = made.chains;
    await test.database.pool.query(
      `insert into "Instruction" ("id", "projectId", "runId", "seedId", "queryId", "track", "level", "text")
       select gen_random_uuid(), $1, $2, $3, $4, 'general', 1, 'x' from generate_series(1, 600)`,
      [made.projectId, made.runId, chain?.seedId, chain?.queryId],
    );
    await expect(count(ada, "accept")).rejects.toMatchObject({ code: "forbidden" });
    const many = await start(lea, await count(lea, "accept"));
    expect(many).toMatchObject({ status: "running", reached: 0, total: 615 });
    await expect(undo(lea, many.id)).rejects.toMatchObject({ code: "conflict" });
    await workBulkAction(lea.ctx, { bulkActionId: many.id }, never);
    expect(await readBulkAction(ada.ctx, { projectId: made.projectId, id: many.id })).toMatchObject({ status: "done", reached: 615 });
  });

  it("is listed newest first, without drafts, in its own project only", async () => {
    await count(lea, "revise");
    const one = await start(lea, await count(lea, "accept", { kind: "ids", ids: [level(0, 1)] }));
    const two = await start(lea, await count(lea, "reject", { kind: "selection", query: { level: "2" } }), "Why");
    const { rows } = await listBulkActions(ada.ctx, { projectId: made.projectId, after: undefined, limit: 10 });
    expect(rows.map(({ id, verb, isMine }) => [id, verb, isMine])).toEqual([
      [two.id, "reject", false],
      [one.id, "accept", false],
    ]);
    expect(rows[0]?.scope).toEqual({ kind: "selection", query: { level: "2" } });
    await expect(readBulkAction(ada.ctx, { projectId: randomUUID(), id: one.id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("and single verdicts given meanwhile lose nothing of each other", async () => {
    const ids = made.chains.flatMap(({ levels }) => levels.map(({ id }) => id));
    const counted = await count(lea, "reject");
    const judged = ids.map((id) => judge(ada, id, "accept"));
    const [done] = await Promise.all([start(lea, counted), ...judged]);
    const given = await test.database.prisma.verdict.count({ where: { projectId: made.projectId, userId: ada.id } });
    expect(given).toBe(15);
    expect(await test.database.prisma.verdict.count({ where: { bulkActionId: done.id } })).toBe(15 - done.skipped);
    await standing();
  });
});
