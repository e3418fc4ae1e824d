import { findRunId } from "@/lib/db/runs";
import { type Sql, sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";

/** A run of this project by its id or number. Another project's run is not there. */
export async function resolveRun(ctx: Pick<Context, "pool">, projectId: string, reference: string): Promise<string> {
  return runIdOf(sqlOf(ctx.pool), projectId, reference);
}

export async function runIdOf(sql: Sql, projectId: string, reference: string): Promise<string> {
  const runId = await findRunId(sql, projectId, reference);
  if (runId === null) throw new AppError("not_found", `run ${reference} not found`);
  return runId;
}
