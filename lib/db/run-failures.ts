import type { FailureKind } from "@/lib/schema/call-outcome";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface NewFailure {
  id: string;
  itemId: string;
  kind: FailureKind;
  message: string;
  retryable: boolean;
  attempt: number;
  modelCallId: string | null;
}

export async function addFailures(sql: Sql, runId: string, stage: string, failures: readonly NewFailure[]): Promise<void> {
  if (failures.length === 0) return;
  await sql.query(
    `insert into "Failure" (id, "runId", "itemId", stage, kind, message, retryable, attempt, "modelCallId")
     select f.id, $1::uuid, f."itemId", $2, f.kind::"FailureKind", f.message, f.retryable, f.attempt, f."modelCallId"
     from jsonb_to_recordset($3::jsonb)
       as f(id uuid, "itemId" uuid, kind text, message text, retryable boolean, attempt int, "modelCallId" uuid)
     on conflict (id) do nothing`,
    [runId, stage, jsonParameter(failures)],
  );
}

export async function resolveFailures(sql: Sql, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await sql.query(`update "Failure" set "resolvedAt" = now() where "itemId" = any($1::uuid[]) and "resolvedAt" is null`, [itemIds]);
}
