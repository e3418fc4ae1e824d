import { beforeAll, describe, expect, it } from "vitest";
import { defaultQueue } from "@/lib/review/queue-selection";
import type { FilterDecision } from "@/lib/schema/instruction";
import { PartKind } from "@/lib/schema/item-kind";
import { readChain } from "@/lib/services/chains/read";
import type { Context } from "@/lib/services/context";
import { listInstructions } from "@/lib/services/instructions/list";
import { readInstruction } from "@/lib/services/instructions/read";
import { readPartQueue } from "@/lib/services/parts/read-queue";
import { overrideFilter } from "@/lib/services/review/override-filter";
import { cancelRun } from "@/lib/services/runs/cancel";
import { runLedger } from "@/lib/services/runs/ledger";
import { startRun } from "@/lib/services/runs/start";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { makeRunnableProject, workUntilItStops } from "@/lib/testing/factories/run";
import { continueRescued } from "./continue";
import { readEffects } from "./effects";
import { listFilteredQueries } from "./list-queries";

const use = useDatabase();
let system: Context;
let projectId: string;
let runId: string;
let ada: Person;

beforeAll(async () => {
  ({ ctx: system, projectId } = await makeRunnableProject(use.database, 12));
  ada = await makeMember(use.database, projectId, "lead", "Ada");
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

/** The kinds of items of this query that wait to be judged. */
async function kindsQueued(queryId: string): Promise<string[]> {
  const kinds = await Promise.all(
    PartKind.options.map(async (kind) => {
      const { rows } = await readPartQueue(ada.ctx, { projectId, kind, after: undefined, limit: 500 });
      return rows.some((part) => part.queryId === queryId) ? [kind] : [];
    }),
  );
  return kinds.flat();
}

async function madeOf(queryId: string): Promise<{ kinds: string[]; levels: number[] }> {
  const { prisma } = use.database;
  const answers = await prisma.answer.findMany({ where: { instruction: { queryId } }, select: { kind: true } });
  const turns = await prisma.chainTurn.findMany({
    where: { chain: { queryId } },
    select: { instruction: { select: { level: true } } },
    orderBy: { position: "asc" },
  });
  return { kinds: [...new Set(answers.map(({ kind }) => kind))].sort(), levels: turns.map(({ instruction }) => instruction.level) };
}

describe("a query", () => {
  it("that is rescued ends with everything its siblings have", { timeout: 60_000 }, async () => {
    const { id, subjectId } = await verdictOf({ stage: "query_filter", decision: "drop" });
    const { effects } = await flip(ada, id, "keep");
    expect(effects).toMatchObject({ noun: "query", standing: "keep", hanging: { constraints: 0, levels: [] } });
    expect(effects.missing).toMatchObject({ isExact: false });
    expect(effects.missing?.calls).toBeGreaterThan(5);
    expect((await continueRescued(ada.ctx, { projectId, filterVerdictId: id })).taken).toBe(1);
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const kept = await use.database.prisma.instruction.count({ where: { queryId: subjectId, track: "general", filterDecision: "keep" } });
    const made = await madeOf(subjectId);
    expect(made.levels).toHaveLength(kept);
    expect(made.kinds).toContain("answer");
    const after = await readEffects(ada.ctx, { projectId, filterVerdictId: id });
    expect(after.missing).toBeNull();
    expect(after.hanging.constraints).toBeGreaterThan(2);
    const own = await use.database.prisma.instruction.groupBy({ by: ["filterDecision"], where: { queryId: subjectId }, _count: true });
    const ofDecision = (wanted: string) => own.find(({ filterDecision }) => filterDecision === wanted)?._count ?? 0;
    expect(after.hanging.dropped).toBe(ofDecision("drop"));
    expect(after.hanging.levels.reduce((sum, { count }) => sum + count, 0)).toBe(ofDecision("keep"));
    const ledger = await runLedger(system, { projectId, runId });
    expect(ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0)).toBe(true);
  });

  it("that is dropped withdraws all its instructions, and keeping it brings them back", async () => {
    const { id, subjectId } = await verdictOf({ stage: "query_filter", decision: "keep", query: { chain: { isNot: null } } });
    const before = await queued();
    const parts = await kindsQueued(subjectId);
    expect(parts).toEqual(expect.arrayContaining(["query", "constraints", "answer", "chain"]));
    const own = await use.database.prisma.instruction.count({ where: { queryId: subjectId, filterDecision: "keep" } });
    const { effects } = await flip(ada, id, "drop");
    expect(effects.hanging.levels.reduce((sum, { count }) => sum + count, 0)).toBe(own);
    expect(await queued()).toBe(before - own);
    expect(await kindsQueued(subjectId)).toEqual(["query"]);
    const selection = { ...defaultQueue, states: [], standing: "drop" as const };
    const { rows } = await listInstructions(ada.ctx, { projectId, selection, after: undefined, limit: 500 });
    expect(rows.filter(({ queryId }) => queryId === subjectId).length).toBeGreaterThanOrEqual(own);
    const chain = await readChain(ada.ctx, { projectId, queryId: subjectId });
    expect([chain.isQueryDropped, chain.levels.some(({ isKept }) => isKept), chain.turns.every((turn) => turn.isWithdrawn)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(chain.findings).toEqual([]);
    expect(chain.filter).toMatchObject({ decision: "keep", overrides: [{ decision: "drop", by: "Ada" }] });
    const dropped = await listFilteredQueries(ada.ctx, { projectId, filter: "keep", standing: "drop", limit: 10 });
    expect(dropped.rows.map((row) => row.id)).toEqual([subjectId]);
    await flip(ada, id, "keep");
    expect(await queued()).toBe(before);
    expect(await kindsQueued(subjectId)).toEqual(parts);
    const instruction = await use.database.prisma.instruction.findFirstOrThrow({ where: { queryId: subjectId } });
    const { changes } = await readInstruction(ada.ctx, { projectId, instructionId: instruction.id });
    expect(changes.map(({ kind, by, after }) => [kind, by, after])).toEqual([
      ["query_dropped", "Ada", "I looked at it."],
      ["query_kept", "Ada", "I looked at it."],
    ]);
  });

  it("that is dropped while its run is under way is asked about no more, and goes on where it stood when kept", {
    timeout: 60_000,
  }, async () => {
    const second = await startRun(system, { projectId, settings: { gates: ["recombine"], randomSeed: "flips" } });
    expect(await workUntilItStops(use.database, second.id)).toBe("gated");
    const { prisma, pool } = use.database;
    const verdict = await prisma.filterVerdict.findFirstOrThrow({
      where: { runId: second.id, stage: "query_filter", decision: "keep", query: { instructions: { some: {} } } },
    });
    const queryId = verdict.queryId ?? "";
    await flip(ada, verdict.id, "drop");
    await pool.query(`update "RunItem" set status = 'waiting' where "runId" = $1 and status = 'held'`, [second.id]);
    await flip(
      ada,
      (await prisma.filterVerdict.findFirstOrThrow({ where: { runId: second.id, stage: "query_filter", decision: "drop" } })).id,
      "keep",
    );
    expect(await workUntilItStops(use.database, second.id)).toMatch(/gated|done/);
    expect(await prisma.filterVerdict.count({ where: { runId: second.id, instruction: { queryId } } })).toBe(0);
    const aside = await prisma.runItem.count({ where: { runId: second.id, status: "dropped", reason: "withdrawn" } });
    expect(aside).toBeGreaterThan(0);
    const { isResumed, effects } = await flip(ada, verdict.id, "keep");
    if (!isResumed) expect(effects.missing?.stages.map(({ stage }) => stage)).toContain("instruction_filter");
    await continueRescued(ada.ctx, { projectId, filterVerdictId: verdict.id });
    await workUntilItStops(use.database, second.id);
    expect(await prisma.filterVerdict.count({ where: { runId: second.id, instruction: { queryId } } })).toBeGreaterThan(0);
  });

  it("of a cancelled run can be kept, but not continued", { timeout: 60_000 }, async () => {
    const third = await startRun(system, { projectId, settings: { gates: ["query_filter"], randomSeed: "cancelled" } });
    await workUntilItStops(use.database, third.id);
    await cancelRun(system, { projectId, runId: third.id });
    const { id } = await use.database.prisma.filterVerdict.findFirstOrThrow({ where: { runId: third.id, decision: "drop" } });
    const { isResumed, effects } = await flip(ada, id, "keep");
    expect([isResumed, effects.standing, effects.missing?.run.status]).toEqual([false, "keep", "cancelled"]);
    await expect(continueRescued(ada.ctx, { projectId, filterVerdictId: id })).rejects.toThrow(/cancelled: it cannot be continued/);
  });
});
