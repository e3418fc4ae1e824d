import type { CallOutcome } from "@/lib/schema/call-outcome";
import type { ModelRole } from "@/lib/schema/model-role";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

export interface StoredReply {
  id: string;
  requestHash: string;
  attempt: number;
  outcome: CallOutcome;
  reply: string | null;
  error: string | null;
  /** what it cost when it was asked */
  costMicroUsd: number;
}

export interface WantedReply {
  requestHash: string;
  attempt: number;
}

/**
 * Replies already paid for. A good one serves for ever; one that was of no use serves only the attempt it was made in,
 * so that a restart never pays twice and a person's retry asks anew. What never arrived is never served.
 */
export async function storedReplies(sql: Sql, projectId: string, wanted: readonly WantedReply[]): Promise<StoredReply[]> {
  if (wanted.length === 0) return [];
  return sql.query<StoredReply & Record<string, unknown>>(
    `select distinct on (w.hash, w.attempt) c.id, w.hash as "requestHash", w.attempt, c.outcome::text as outcome, c.reply, c.error,
       c."costMicroUsd"::float8 as "costMicroUsd"
     from unnest($2::text[], $3::int[]) as w(hash, attempt)
     join "ModelCall" c on c."projectId" = $1::uuid and c."requestHash" = w.hash and (c.outcome = 'ok'
       or (c.attempt = w.attempt and c.outcome in ('invalid', 'truncated', 'content_filter', 'refusal', 'empty')))
     order by w.hash, w.attempt, (c.outcome = 'ok') desc, c."createdAt" desc`,
    [projectId, wanted.map(({ requestHash }) => requestHash), wanted.map(({ attempt }) => attempt)],
  );
}

export interface NewModelCall {
  id: string;
  projectId: string;
  runId: string | null;
  stage: string;
  role: ModelRole;
  requestHash: string;
  attempt: number;
  request: unknown;
  outcome: CallOutcome;
  reply: string | null;
  finishReason: string | null;
  error: string | null;
  httpStatus: number | null;
  model: string;
  baseUrl: string;
  isRehearsal: boolean;
  inputTokens: number | null;
  outputTokens: number | null;
  costMicroUsd: number;
  latencyMs: number;
  promptVersionId: string | null;
}

/** Returns how many of the calls were new. */
export async function addModelCalls(sql: Sql, calls: readonly NewModelCall[]): Promise<number> {
  const rows = await sql.query(
    `insert into "ModelCall" (id, "projectId", "runId", stage, role, "requestHash", attempt, request, outcome, reply, "finishReason", error,
       "httpStatus", model, "baseUrl", "isRehearsal", "inputTokens", "outputTokens", "costMicroUsd", "latencyMs", "promptVersionId")
     select c.id, c."projectId", c."runId", c.stage, c.role::"ModelRole", c."requestHash", c.attempt, c.request, c.outcome::"CallOutcome",
       c.reply, c."finishReason", c.error, c."httpStatus", c.model, c."baseUrl", c."isRehearsal", c."inputTokens", c."outputTokens",
       c."costMicroUsd", c."latencyMs", c."promptVersionId"
     from jsonb_to_recordset($1::jsonb) as c(id uuid, "projectId" uuid, "runId" uuid, stage text, role text, "requestHash" text, attempt int,
       request jsonb, outcome text, reply text, "finishReason" text, error text, "httpStatus" int, model text, "baseUrl" text,
       "isRehearsal" boolean, "inputTokens" int, "outputTokens" int, "costMicroUsd" bigint, "latencyMs" int, "promptVersionId" uuid)
     on conflict (id) do nothing returning 1`,
    [jsonParameter(calls)],
  );
  return rows.length;
}
