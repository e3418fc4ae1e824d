import { connect } from "./db/client";
import { startTasks } from "./jobs/tasks";
import { migrate } from "./launch/migrate";
import { prepare } from "./launch/settings";
import { bulkTasks } from "./services/bulk-actions/tasks";
import { constraintTasks } from "./services/constraints/tasks";
import { systemContextOf } from "./services/context";
import { startWorker } from "./services/execution/worker";
import { reviewTasks } from "./services/review/tasks";
import { seedTasks } from "./services/seeds/tasks";
import { studyTasks } from "./services/studies/tasks";

const poolSize = 12;

/** One worker process: works on the runs of a database until it is told to stop. */
async function main(): Promise<void> {
  const { environment } = await prepare();
  await migrate(environment.DATABASE_URL);
  const database = connect(environment.DATABASE_URL, { poolSize });
  const worker = await startWorker({ pool: database.pool, onError: (error) => console.error(error) });
  const ctx = systemContextOf(database, "worker");
  const tasks = [...seedTasks(ctx), ...constraintTasks(ctx), ...bulkTasks(ctx), ...reviewTasks(ctx), ...studyTasks(ctx)];
  const stopTasks = startTasks(database.pool, tasks, console.error);
  console.log("worker ready");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());

  async function stop(): Promise<void> {
    await Promise.all([worker.stop(), stopTasks()]);
    await database.close();
    process.exit(0);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
