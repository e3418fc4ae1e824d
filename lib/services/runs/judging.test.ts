import { describe, expect, it } from "vitest";
import { BindingProposal } from "@/lib/schema/constraint-verdict";
import { useDatabase } from "@/lib/testing/database";
import { makeRunnableProject, workUntilItStops } from "@/lib/testing/factories/run";
import { decideHeld } from "./decide-held";
import { runLedger } from "./ledger";
import { listHeld } from "./list-held";
import { listRows } from "./list-rows";
import { startRun } from "./start";

const use = useDatabase();

describe("a run that binds with a model and judges", () => {
  it("accounts for every question, and keeps each verdict with its answer, its constraint and its call", { timeout: 90_000 }, async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 2);
    const { id: runId } = await startRun(ctx, { projectId, settings: { bindWithModel: true, judgeShare: 1, formatNumberShare: 0 } });
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const ledger = await runLedger(ctx, { projectId, runId });
    const lines = ledger.stages.filter(({ stage }) => stage === "bind" || stage === "judge");
    expect(lines.map(({ addsUp, waiting }) => [addsUp, waiting])).toEqual([
      [true, 0],
      [true, 0],
    ]);
    const verdicts = await use.database.prisma.judgeVerdict.findMany({
      where: { runId },
      select: {
        quote: true,
        voidBecause: true,
        modelCallId: true,
        answer: { select: { text: true } },
        constraint: { select: { bindingState: true } },
      },
    });
    expect(verdicts).toHaveLength(lines[1]?.kept ?? 0);
    expect(verdicts.length).toBeGreaterThan(20);
    expect(verdicts.filter(({ constraint }) => constraint.bindingState === "bound")).toEqual([]);
    expect(verdicts.filter(({ modelCallId }) => modelCallId === null)).toEqual([]);
    const misquoted = verdicts.filter(
      ({ quote, voidBecause, answer }) => voidBecause === null && quote !== null && !answer.text.includes(quote),
    );
    expect(misquoted).toEqual([]);
  });

  it("binds by rules at birth, and only proposes what a model found", async () => {
    const constraints = await use.database.prisma.constraint.findMany({
      select: { verifierId: true, bindingState: true, bindingSource: true, proposal: true },
    });
    const bound = constraints.filter(({ bindingState }) => bindingState === "bound");
    expect(bound.length).toBeGreaterThan(5);
    expect(bound.filter(({ verifierId, bindingSource }) => verifierId === null || bindingSource !== "rules")).toEqual([]);
    const proposed = constraints.flatMap(({ bindingState, proposal }) => (proposal === null ? [] : [{ bindingState, proposal }]));
    expect(
      proposed.filter(({ bindingState, proposal }) => bindingState === "bound" || !BindingProposal.safeParse(proposal).success),
    ).toEqual([]);
  });

  it("shows the judged constraints as rows, each with its instruction", async () => {
    const { id: runId, projectId } = await use.database.prisma.run.findFirstOrThrow({ select: { id: true, projectId: true } });
    const { ctx } = await makeRunnableProject(use.database, 1);
    const { rows } = await listRows(ctx, { projectId, runId, stage: "judge", status: "kept", limit: 5 });
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({
      noun: "use",
      instructionId: expect.any(String),
      level: expect.any(Number),
      text: expect.stringMatching(/\w/),
    });
  });

  it("drops what was taken off its instruction while it waited at a gate", { timeout: 90_000 }, async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 1);
    const settings = { judgeShare: 1, formatNumberShare: 0, gates: ["answer"], lastStage: "judge" };
    const { id: runId } = await startRun(ctx, { projectId, settings });
    expect(await workUntilItStops(use.database, runId)).toBe("gated");
    const { rows, total } = await listHeld(ctx, { projectId, runId });
    const [first] = rows;
    expect(first).toMatchObject({ noun: "use", gate: "answer", parentText: expect.stringMatching(/\w/) });
    await use.database.prisma.instructionConstraint.delete({ where: { id: first?.subjectId ?? "" } });
    await decideHeld(ctx, { projectId, runId, itemIds: "all", decision: "release", reason: "" });
    expect(await workUntilItStops(use.database, runId)).toBe("done");
    const judged = (await runLedger(ctx, { projectId, runId })).stages.find(({ stage }) => stage === "judge");
    expect(judged).toMatchObject({ in: total, dropped: { taken_off: 1 }, waiting: 0, addsUp: true });
  });
});
