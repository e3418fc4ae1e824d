import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { makeRunnableProject, workUntilItStops } from "@/lib/testing/factories/run";
import { runLedger } from "./ledger";
import { lineageOf } from "./lineage";
import { previewRun } from "./preview";
import { startRun } from "./start";

const use = useDatabase();

describe("a whole run with the rehearsal model", () => {
  it("ends with every row kept, dropped or failed, makes chains, and a second run pays nothing", { timeout: 60_000 }, async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 5);
    const first = await startRun(ctx, { projectId });
    expect(await workUntilItStops(use.database, first.id)).toBe("done");
    const ledger = await runLedger(ctx, { projectId, runId: first.id });
    expect(ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0)).toBe(true);
    expect(ledger.stages.find(({ stage }) => stage === "chain")?.kept).toBeGreaterThan(0);
    expect(ledger.spentMicroUsd).toBeGreaterThan(0);

    const second = await startRun(ctx, { projectId });
    expect(await workUntilItStops(use.database, second.id)).toBe("done");
    const again = await runLedger(ctx, { projectId, runId: second.id });
    expect([again.spentMicroUsd, again.stages.reduce((sum, { calls }) => sum + calls, 0)]).toEqual([0, 0]);
    const figures = (of: typeof ledger) => of.stages.map(({ stage, in: given, kept, dropped }) => ({ stage, given, kept, dropped }));
    expect(figures(again)).toEqual(figures(ledger));
  });

  it("knows of every text where it came from", async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 1);
    const { id: runId } = await startRun(ctx, { projectId, settings: { formatNumberShare: 0 } });
    await workUntilItStops(use.database, runId);
    const { id } = await use.database.prisma.instruction.findFirstOrThrow({ where: { runId, level: 5, filterDecision: "keep" } });
    const lineage = await lineageOf(ctx, { projectId, instructionId: id });
    expect(lineage.steps.map(({ noun }) => noun)).toEqual(expect.arrayContaining(["seed", "query", "constraint", "instruction", "answer"]));
    const instruction = lineage.steps.find(({ noun }) => noun === "instruction");
    expect(instruction?.call).toMatchObject({ role: "generator", promptVersion: 1, outcome: "ok", isRehearsal: true });
    expect(instruction?.call?.sampling?.temperature).toBe(0.4);
  });

  it("pays nothing for what its preview has asked already", async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 2);
    const preview = await previewRun(ctx, { projectId, rows: 2 });
    expect(preview.rows.map(({ steps }) => steps[0])).toMatchObject([
      { stage: "reframe", outcome: "kept" },
      { stage: "reframe", outcome: "kept" },
    ]);
    expect(await use.database.prisma.query.count({ where: { run: { projectId } } })).toBe(0);
    const { id: runId } = await startRun(ctx, { projectId });
    await workUntilItStops(use.database, runId);
    const line = (await runLedger(ctx, { projectId, runId })).stages.find(({ stage }) => stage === "reframe");
    expect([line?.kept, line?.calls]).toEqual([2, 0]);
  });
});
