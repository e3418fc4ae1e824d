import { randomUUID } from "node:crypto";
import type { Db } from "./client";

/** How often something happened in the window that is running; 0 when it has passed. */
export async function countInWindow(db: Db, key: string, windowMs: number, now: number): Promise<{ count: number; endsInMs: number }> {
  const row = await db.rateLimit.findUnique({ where: { key }, select: { count: true, lastRequest: true } });
  const endsInMs = row ? Number(row.lastRequest) + windowMs - now : 0;
  return row && endsInMs > 0 ? { count: row.count, endsInMs } : { count: 0, endsInMs: 0 };
}

/** Counts one more; a window that has passed starts anew. Atomic over all servers. */
export async function countOneMore(db: Db, key: string, windowMs: number, now: number): Promise<void> {
  await db.$executeRaw`
    insert into "RateLimit" ("id", "key", "count", "lastRequest") values (${randomUUID()}, ${key}, 1, ${BigInt(now)})
    on conflict ("key") do update set
      "count" = case when "RateLimit"."lastRequest" + ${BigInt(windowMs)} < ${BigInt(now)} then 1 else "RateLimit"."count" + 1 end,
      "lastRequest" = case when "RateLimit"."lastRequest" + ${BigInt(windowMs)} < ${BigInt(now)} then ${BigInt(now)} else "RateLimit"."lastRequest" end`;
}

export async function forgetCount(db: Db, key: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key } });
}
