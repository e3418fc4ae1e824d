import { ensurePostgres, runningPid } from "@/lib/launch/postgres";
import { benchKill } from "./kill";
import { pause } from "./workplace";

const awayMs = 3000;

/** kill -9 of Postgres in the middle of a run; it comes back at the same port three seconds later. */
export async function bench(args: readonly string[] = []): Promise<void> {
  const strike = async ({ workplace: { folder } }: { workplace: { folder: string } }) => {
    const pid = runningPid(folder);
    if (pid !== null) process.kill(pid, "SIGKILL");
    await pause(awayMs);
    await ensurePostgres(folder);
  };
  await benchKill("postgres", strike, Number(args[0] ?? 40));
}
