import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqlOf } from "@/lib/db/sql";
import { enqueueChunks, openQueue } from "@/lib/jobs/queue";
import { type RehearsalServer, startRehearsalServer } from "@/lib/llm/rehearsal/http";
import { stages } from "@/lib/pipeline/index";
import { placeChunks } from "@/lib/services/execution/place-chunks";
import { useDatabase } from "@/lib/testing/database";
import { makeRunnableProject, putModel, workUntilItStops } from "@/lib/testing/factories/run";
import { runLedger } from "./ledger";
import { listFailures } from "./list-failures";
import { resumeRun } from "./resume";
import { retryFailed } from "./retry-failed";
import { startRun } from "./start";

const use = useDatabase();
let server: RehearsalServer;

beforeAll(async () => {
  server = await startRehearsalServer({ faults: { hangMs: 300, retryAfterMs: 20 } });
});

afterAll(() => server.close());

async function makeProject(seeds: number) {
  const made = await makeRunnableProject(use.database, seeds);
  await putModel(use.database, made.projectId, { baseUrl: server.baseUrl, model: "rehearsal-1", concurrency: 16, timeoutMs: 10_000 });
  return made;
}

const failedIn = (ledger: Awaited<ReturnType<typeof runLedger>>) =>
  ledger.stages.reduce((sum, { failed }) => sum + Object.values(failed).reduce((part, { count }) => part + count, 0), 0);

describe("a run against a server that misbehaves on every fourth call", () => {
  it("ends with every row accounted for; retrying without faults completes all of them", { timeout: 120_000 }, async () => {
    const { ctx, projectId } = await makeProject(4);
    server.setFaults({ rate: 0.25 });
    const { id: runId } = await startRun(ctx, { projectId, settings: { formatNumberShare: 0.5 } });
    expect(await workUntilItStops(use.database, runId, { timeoutMs: 60_000 })).toBe("done");
    const ledger = await runLedger(ctx, { projectId, runId });
    expect(ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0)).toBe(true);
    expect(failedIn(ledger)).toBeGreaterThan(5);
    const failures = await listFailures(ctx, { projectId, runId, limit: 200 });
    expect(failures.rows).toHaveLength(failedIn(ledger));
    expect(failures.rows.find(({ kind }) => kind === "truncated")?.reply?.length).toBeGreaterThan(0);
    expect(await contentOfBadCalls(runId)).toBe(0);

    server.setFaults({ rate: 0 });
    const { retried } = await retryFailed(ctx, { projectId, runId });
    expect(retried).toBe(failedIn(ledger));
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const healed = await runLedger(ctx, { projectId, runId });
    expect([failedIn(healed), healed.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0)]).toEqual([0, true]);
    expect((await listFailures(ctx, { projectId, runId, state: "open" })).rows).toEqual([]);
    expect(healed.stages.find(({ stage }) => stage === "chain")?.kept).toBeGreaterThan(4);
    expect(await chainsOutOfStep(runId)).toBe(0);
    await expect(retryFailed(ctx, { projectId, runId })).rejects.toThrow(/no failed rows/);
  });

  it("counts nothing twice when every chunk is done twice, and pays for no request twice", { timeout: 60_000 }, async () => {
    const { ctx, projectId } = await makeProject(3);
    const { id: runId } = await startRun(ctx, { projectId });
    const items = await use.database.prisma.runItem.findMany({ where: { runId }, select: { id: true, stage: true } });
    const jobs = await openQueue(use.database.pool);
    await enqueueChunks(jobs, sqlOf(use.database.pool), placeChunks(stages, runId, items));
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const queries = await use.database.prisma.query.count({ where: { runId } });
    const ledger = await runLedger(ctx, { projectId, runId });
    expect(ledger.stages.find(({ stage }) => stage === "query_filter")?.in).toBe(queries);
    const calls = await use.database.prisma.modelCall.findMany({ where: { runId }, select: { requestHash: true } });
    expect(new Set(calls.map(({ requestHash }) => requestHash)).size).toBe(calls.length);
  });

  it("settles what is there while slow replies are awaited, and loses none of those", { timeout: 30_000 }, async () => {
    const slow = await startRehearsalServer({ latencyMs: 50, jitterMs: 2200 });
    const { ctx, projectId } = await makeRunnableProject(use.database, 12);
    await putModel(use.database, projectId, { baseUrl: slow.baseUrl, model: "rehearsal-1" });
    const { id: runId } = await startRun(ctx, { projectId, settings: { lastStage: "reframe" } });
    // Well before the worker looks for stranded runs: nothing may need reviving.
    expect(await workUntilItStops(use.database, runId, { timeoutMs: 9_000 })).toBe("done");
    await slow.close();
  });

  it("pauses when the model cannot be used at all, and goes on when that is put right", { timeout: 60_000 }, async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 2);
    const locked = await startRehearsalServer({ apiKey: "right" });
    await putModel(use.database, projectId, { baseUrl: locked.baseUrl, model: "rehearsal-1" });
    const { id: runId } = await startRun(ctx, { projectId });
    expect(await workUntilItStops(use.database, runId)).toBe("paused");
    const { pauseReason, pauseDetail } = await use.database.prisma.run.findUniqueOrThrow({ where: { id: runId } });
    expect([pauseReason, pauseDetail]).toEqual(["models", expect.stringContaining("answered 401")]);
    const ledger = await runLedger(ctx, { projectId, runId });
    expect(ledger.stages.find(({ stage }) => stage === "reframe")).toMatchObject({ in: 2, waiting: 2, failed: {} });
    const port = locked.port;
    await locked.close();
    const open = await startRehearsalServer({ port });
    await resumeRun(ctx, { projectId, runId });
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    await open.close();
  });
});

/** Texts made from calls that were not answered well. */
async function contentOfBadCalls(runId: string): Promise<number> {
  const [row] = await sqlOf(use.database.pool).query<{ count: number }>(
    `select count(*)::int as count from "ModelCall" c where c."runId" = $1::uuid and c.outcome <> 'ok' and (
       exists(select 1 from "Query" where "modelCallId" = c.id) or exists(select 1 from "Instruction" where "modelCallId" = c.id)
       or exists(select 1 from "Answer" where "modelCallId" = c.id) or exists(select 1 from "FilterVerdict" where "modelCallId" = c.id))`,
    [runId],
  );
  return row?.count ?? -1;
}

/** Chains whose turns are not exactly the kept and answered instructions of their query. */
async function chainsOutOfStep(runId: string): Promise<number> {
  const [row] = await sqlOf(use.database.pool).query<{ count: number }>(
    `select count(*)::int as count from "Chain" c where c."runId" = $1::uuid and (
       select count(*) from "ChainTurn" t where t."chainId" = c.id) <> (
       select count(*) from "Instruction" n join "Answer" a on a."instructionId" = n.id and a.kind = 'answer'
       where n."queryId" = c."queryId" and n.track = 'general' and n."filterDecision" = 'keep')`,
    [runId],
  );
  return row?.count ?? -1;
}
