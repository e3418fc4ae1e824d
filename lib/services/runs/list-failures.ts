import { type FailureListRow, failureList } from "@/lib/db/run-failure-list";
import { sqlOf } from "@/lib/db/sql";
import type { FailureRow } from "@/lib/schema/run";
import type { FailurePage, FailureQuery } from "@/lib/schema/run-view";
import { authorise, type Context } from "@/lib/services/context";
import { runIdOf } from "./resolve";

/** What failed in a run, newest first, with the raw reply of each call that failed. */
export async function listFailures(
  ctx: Context,
  input: { projectId: string; runId: string } & Partial<FailureQuery>,
): Promise<FailurePage> {
  await authorise(ctx, input.projectId, "runs.read");
  const sql = sqlOf(ctx.pool);
  const runId = await runIdOf(sql, input.projectId, input.runId);
  const limit = input.limit ?? 50;
  const after = input.after !== undefined && /^\d+$/.test(input.after) ? input.after : null;
  const question = { runId, stage: input.stage ?? null, kind: input.kind ?? null, onlyOpen: (input.state ?? "open") === "open", after };
  const rows = await failureList(sql, { ...question, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map(failureRow), next: rows.length > limit ? (shown.at(-1)?.ordinal ?? null) : null };
}

export function failureRow({ ordinal: _ordinal, createdAt, resolvedAt, ...row }: FailureListRow): FailureRow {
  return { ...row, createdAt: createdAt.toISOString(), resolvedAt: resolvedAt?.toISOString() ?? null };
}
