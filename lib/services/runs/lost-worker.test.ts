import { describe, expect, it } from "vitest";
import { openQueue, queueName } from "@/lib/jobs/queue";
import { useDatabase } from "@/lib/testing/database";
import { makeRunnableProject, workUntilItStops } from "@/lib/testing/factories/run";
import { runLedger } from "./ledger";
import { startRun } from "./start";

const use = useDatabase();

describe("a worker that fell silent", () => {
  it("has its chunks finished by another", { timeout: 90_000 }, async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 3);
    const { id: runId } = await startRun(ctx, { projectId, settings: { lastStage: "query_filter" } });
    const { boss, db } = await openQueue(use.database.pool);
    const claimed = await boss.fetch(queueName("generator"), { batchSize: 10, db });
    expect(claimed).toHaveLength(1);
    expect(await workUntilItStops(use.database, runId, { timeoutMs: 60_000 })).toBe("done");
    const ledger = await runLedger(ctx, { projectId, runId });
    expect(ledger.stages.map(({ in: given, waiting }) => [given, waiting])).toEqual([
      [3, 0],
      [3, 0],
      [9, 0],
    ]);
  });

  it("leaves no run stranded when the queue was emptied", { timeout: 60_000 }, async () => {
    const { ctx, projectId } = await makeRunnableProject(use.database, 2);
    const { id: runId } = await startRun(ctx, { projectId, settings: { lastStage: "reframe" } });
    await use.database.pool.query("delete from larch_jobs.job where name = $1", [queueName("generator")]);
    expect(await workUntilItStops(use.database, runId, { timeoutMs: 40_000 })).toBe("done");
  });
});
