import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultQueue } from "@/lib/review/queue-selection";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { Context } from "@/lib/services/context";
import { listInstructions } from "@/lib/services/instructions/list";
import { overrideFilter } from "@/lib/services/review/override-filter";
import { runLedger } from "@/lib/services/runs/ledger";
import { startRun } from "@/lib/services/runs/start";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { makeRunnableProject, workUntilItStops } from "@/lib/testing/factories/run";
import { auditFilters } from "./audit";
import { continueRescued } from "./continue";
import { readEffects } from "./effects";

const use = useDatabase();
let system: Context;
let projectId: string;
let runId: string;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  ({ ctx: system, projectId } = await makeRunnableProject(use.database, 12));
  ada = await makeMember(use.database, projectId, "lead", "Ada");
  ben = await makeMember(use.database, projectId, "curator", "Ben");
  ({ id: runId } = await startRun(system, { projectId }));
  await workUntilItStops(use.database, runId);
}, 180_000);

const flip = (person: Person, filterVerdictId: string, decision: FilterDecision, more = {}) =>
  overrideFilter(person.ctx, { projectId, filterVerdictId, decision, reason: "I looked at it.", ...more });

async function verdictOf(where: object): Promise<{ id: string; subjectId: string }> {
  const untouched = { runId, overrides: { none: {} } };
  const found = await use.database.prisma.filterVerdict.findFirstOrThrow({ where: { ...untouched, ...where }, orderBy: { id: "asc" } });
  return { id: found.id, subjectId: found.queryId ?? found.instructionId ?? "" };
}

async function queued(): Promise<number> {
  const { rows } = await listInstructions(ada.ctx, { projectId, selection: { ...defaultQueue, states: [] }, after: undefined, limit: 500 });
  return rows.length;
}

const spent = async () => (await runLedger(system, { projectId, runId })).spentMicroUsd;

describe("keeping an instruction that the filter dropped", () => {
  it("says what is missing, and has the done run make it once, however many ask", { timeout: 60_000 }, async () => {
    const { id, subjectId } = await verdictOf({ stage: "instruction_filter", decision: "drop", instruction: { track: "general" } });
    const { effects, isResumed } = await flip(ada, id, "keep");
    expect(isResumed).toBe(false);
    expect(effects).toMatchObject({ standing: "keep", noun: "instruction", hanging: { answers: 0 } });
    expect(effects.missing).toMatchObject({ run: { status: "done" }, isExact: true, waiting: 0 });
    expect(effects.missing?.stages.map(({ stage }) => stage)).toEqual(expect.arrayContaining(["answer"]));
    const both = await Promise.all([
      continueRescued(ada.ctx, { projectId, filterVerdictId: id }),
      continueRescued(ben.ctx, { projectId, filterVerdictId: id }),
    ]);
    expect(both.map(({ taken }) => taken).sort()).toEqual([0, 1]);
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const answers = await use.database.prisma.answer.findMany({ where: { instructionId: subjectId, kind: "answer" } });
    expect(answers).toHaveLength(1);
    expect(await use.database.prisma.chainTurn.count({ where: { instructionId: subjectId } })).toBe(1);
    expect((await readEffects(ada.ctx, { projectId, filterVerdictId: id })).missing).toBeNull();
    const paid = await spent();
    expect((await continueRescued(ben.ctx, { projectId, filterVerdictId: id })).taken).toBe(0);
    expect(await spent()).toBe(paid);
  });

  it("leaves a ledger that adds up, and an audit of the model that stays the model's", async () => {
    const ledger = await runLedger(system, { projectId, runId });
    expect(ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0)).toBe(true);
    const second = (await auditFilters(ada.ctx, { projectId })).find(({ stage }) => stage === "instruction_filter");
    const dropped = await use.database.prisma.filterVerdict.count({ where: { stage: "instruction_filter", decision: "drop" } });
    expect(second?.dropped).toMatchObject({ all: dropped, keep: 1, drop: 0 });
  });
});

describe("dropping an instruction that the filter kept", () => {
  it("withdraws it and what hangs on it, deletes nothing, and brings all back at once", { timeout: 60_000 }, async () => {
    const { id, subjectId } = await verdictOf({
      ...{ stage: "instruction_filter", decision: "keep" },
      instruction: { track: "general", level: 2, turns: { some: {} } },
    });
    const before = await queued();
    const { effects } = await flip(ada, id, "drop");
    expect(effects).toMatchObject({ standing: "drop", hanging: { answers: 1, chainLevels: [2] }, missing: null });
    expect(effects.hanging.orphanedLevels.every((level) => level > 2)).toBe(true);
    expect(await queued()).toBe(before - 1);
    expect(await use.database.prisma.chainTurn.count({ where: { instructionId: subjectId } })).toBe(1);
    const ledger = await runLedger(system, { projectId, runId });
    const line = ledger.stages.find(({ stage }) => stage === "instruction_filter");
    expect([line?.dropped["dropped by a person"], line?.addsUp]).toEqual([1, true]);
    const paid = await spent();
    const back = await flip(ben, id, "keep", { seen: "drop" });
    expect(back.effects).toMatchObject({ standing: "keep", missing: null });
    expect(await queued()).toBe(before);
    expect(await spent()).toBe(paid);
  });

  it("is refused where another flipped it meanwhile, with both sides, and is written once however often it is sent", async () => {
    const { id } = await verdictOf({ stage: "instruction_filter", decision: "keep" });
    const overrideId = randomUUID();
    await flip(ada, id, "drop", { seen: "keep", id: overrideId });
    const again = await flip(ada, id, "drop", { seen: "keep", id: overrideId });
    expect(again.filter.overrides).toHaveLength(1);
    await expect(flip(ben, id, "drop", { seen: "keep" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Ada dropped it meanwhile"),
      details: { kind: "flipped", seen: "keep", standing: "drop", wanted: "drop" },
    });
    expect((await flip(ben, id, "keep", { seen: "drop" })).filter.overrides.map(({ by }) => by)).toEqual(["Ada", "Ben"]);
  });

  it("cannot be continued before it is kept again", async () => {
    const { id } = await verdictOf({ stage: "instruction_filter", decision: "keep" });
    await flip(ada, id, "drop");
    await expect(continueRescued(ada.ctx, { projectId, filterVerdictId: id })).rejects.toThrow(/keep it first/);
    await flip(ada, id, "keep");
  });
});
