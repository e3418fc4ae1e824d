import { describe, expect, it } from "vitest";
import { runLedger } from "@/lib/services/runs/ledger";
import { startRun } from "@/lib/services/runs/start";
import { useDatabase } from "@/lib/testing/database";
import { makeRunnableProject, workUntilItStops } from "@/lib/testing/factories/run";

const use = useDatabase();

describe("a whole run with the rehearsal model", () => {
  it("ends with every row kept, dropped or failed, and makes chains", async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 6);
    const run = await startRun(ctx, { projectId });
    expect(await workUntilItStops(use.database, run.id)).toBe("done");
    const ledger = await runLedger(ctx, { projectId, runId: run.id });
    expect(ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0)).toBe(true);
    expect(ledger.stages.find(({ stage }) => stage === "chain")?.kept).toBeGreaterThan(0);
  });
});
