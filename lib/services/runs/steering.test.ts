import { beforeAll, describe, expect, it } from "vitest";
import type { Context } from "@/lib/services/context";
import { startWorker } from "@/lib/services/execution/worker";
import { useDatabase } from "@/lib/testing/database";
import { makeRunnableProject, putModel, workUntilItStops } from "@/lib/testing/factories/run";
import { cancelRun } from "./cancel";
import { decideHeld } from "./decide-held";
import { runLedger } from "./ledger";
import { listHeld } from "./list-held";
import { pauseRun } from "./pause";
import { raiseBudget } from "./raise-budget";
import { resumeRun } from "./resume";
import { startRun } from "./start";

const use = useDatabase();
let ctx: Context;
let projectId: string;

beforeAll(async () => {
  ({ ctx, projectId } = await makeRunnableProject(use.database, 4));
});

function lineOf(ledger: Awaited<ReturnType<typeof runLedger>>, stage: string) {
  return ledger.stages.find((line) => line.stage === stage);
}

describe("steering a run", () => {
  it("pauses it with nothing more asked, and resumes it to its end", async () => {
    const { id: runId } = await startRun(ctx, { projectId, settings: { randomSeed: "pause" } });
    await pauseRun(ctx, { projectId, runId });
    const worker = await startWorker({ pool: use.database.pool, onError: console.error });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await worker.stop();
    const paused = await runLedger(ctx, { projectId, runId });
    expect([paused.status, paused.stages.reduce((sum, { calls }) => sum + calls, 0)]).toEqual(["paused", 0]);
    await resumeRun(ctx, { projectId, runId });
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    await expect(resumeRun(ctx, { projectId, runId })).rejects.toThrow(/run \d+ is done: it cannot be resumed/);
  });

  it("loses nothing when it is paused and resumed in the middle", async () => {
    const { id: runId } = await startRun(ctx, { projectId, settings: { randomSeed: "middle" } });
    const worker = await startWorker({ pool: use.database.pool, onError: console.error });
    await new Promise((resolve) => setTimeout(resolve, 250));
    await pauseRun(ctx, { projectId, runId });
    await resumeRun(ctx, { projectId, runId });
    await worker.stop();
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const ledger = await runLedger(ctx, { projectId, runId });
    expect(ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0)).toBe(true);
  });

  it("cancels it for good", async () => {
    const { id: runId } = await startRun(ctx, { projectId, settings: { randomSeed: "cancel" } });
    await cancelRun(ctx, { projectId, runId });
    const worker = await startWorker({ pool: use.database.pool, onError: console.error });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await worker.stop();
    const ledger = await runLedger(ctx, { projectId, runId });
    expect([ledger.status, lineOf(ledger, "reframe")?.waiting]).toEqual(["cancelled", 4]);
    await expect(resumeRun(ctx, { projectId, runId })).rejects.toThrow(/cancelled/);
  });

  it("waits behind a gate until people have decided, and drops what they reject", async () => {
    const settings = { gates: ["query_filter"], randomSeed: "gate" };
    const { id: runId } = await startRun(ctx, { projectId, settings });
    expect(await workUntilItStops(use.database, runId)).toBe("gated");
    const held = await listHeld(ctx, { projectId, runId, gate: "query_filter" });
    expect(held.total).toBe(lineOf(await runLedger(ctx, { projectId, runId }), "constrain")?.held);
    const [first] = held.rows;
    expect(first).toMatchObject({ stage: "constrain", gate: "query_filter", noun: "query" });
    await decideHeld(ctx, { projectId, runId, itemIds: [first?.itemId ?? ""], decision: "drop", reason: "off topic" });
    expect(await decideHeld(ctx, { projectId, runId, itemIds: "all", decision: "release" })).toEqual({ decided: held.total - 1 });
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const line = lineOf(await runLedger(ctx, { projectId, runId }), "constrain");
    expect(line).toMatchObject({ in: held.total, held: 0, dropped: { "rejected at the gate": 1 }, addsUp: true });
  });
});

describe("a budget", () => {
  it("is never exceeded, stops the run cleanly, and lets it go on when it is raised", async () => {
    const budgetMicroUsd = 30_000;
    const { id: runId } = await startRun(ctx, { projectId, settings: { randomSeed: "money", alternatives: 4 }, budgetMicroUsd });
    expect(await workUntilItStops(use.database, runId)).toBe("paused");
    const stopped = await runLedger(ctx, { projectId, runId });
    expect(stopped.spentMicroUsd).toBeGreaterThan(0);
    expect(stopped.spentMicroUsd).toBeLessThanOrEqual(budgetMicroUsd);
    expect(stopped.stages.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0)).toBe(stopped.spentMicroUsd);
    expect(stopped.stages.every(({ addsUp }) => addsUp)).toBe(true);
    expect(await use.database.prisma.runReservation.count({ where: { runId } })).toBe(0);
    const { pauseReason } = await use.database.prisma.run.findUniqueOrThrow({ where: { id: runId } });
    expect(pauseReason).toBe("budget");
    await raiseBudget(ctx, { projectId, runId, budgetMicroUsd: 10_000_000 });
    expect(await workUntilItStops(use.database, runId)).toBe("done");
  });

  it("needs prices of every model", async () => {
    const other = await makeRunnableProject(use.database, 1);
    await putModel(use.database, other.projectId, { inputUsdPerMtok: null });
    await expect(startRun(ctx, { projectId: other.projectId, budgetMicroUsd: 1000 })).rejects.toThrow(/prices of every model/);
  });
});

describe("what a run needs", () => {
  it("is seeds", async () => {
    const empty = await makeRunnableProject(use.database, 0);
    await expect(startRun(ctx, { projectId: empty.projectId })).rejects.toThrow(/no kept seeds/);
  });

  it("is a model for every role its stages ask", async () => {
    const other = await makeRunnableProject(use.database, 1);
    await use.database.prisma.modelConnection.deleteMany({ where: { projectId: other.projectId, role: "judge" } });
    await expect(startRun(ctx, { projectId: other.projectId })).rejects.toThrow(/no model for the role judge/);
  });

  it("is stages that exist", async () => {
    await expect(startRun(ctx, { projectId, settings: { gates: ["nowhere"] } })).rejects.toThrow(/there is no stage nowhere/);
  });
});
