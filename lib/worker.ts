import { connect } from "./db/client";
import { migrate } from "./launch/migrate";
import { prepare } from "./launch/settings";
import { startWorker } from "./services/execution/worker";

const poolSize = 12;

/** One worker process: works on the runs of a database until it is told to stop. */
async function main(): Promise<void> {
  const { environment } = await prepare();
  await migrate(environment.DATABASE_URL);
  const database = connect(environment.DATABASE_URL, { poolSize });
  const worker = await startWorker({ pool: database.pool, onError: (error) => console.error(error) });
  console.log("worker ready");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());

  async function stop(): Promise<void> {
    await worker.stop();
    await database.close();
    process.exit(0);
  }
}

await main();
