import { sqlOf } from "@/lib/db/sql";
import { liveWorkers } from "@/lib/db/workers";
import type { Context } from "@/lib/services/context";

/** How many workers are alive, on this machine and others. */
export async function countLiveWorkers(ctx: Pick<Context, "pool">): Promise<number> {
  return (await liveWorkers(sqlOf(ctx.pool))).length;
}
