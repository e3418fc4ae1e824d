import { benchKill } from "./kill";

/** kill -9 of one of two workers in the middle of a run. */
export async function bench(args: readonly string[] = []): Promise<void> {
  await benchKill("worker", async ({ kill }) => kill(), Number(args[0] ?? 40));
}
