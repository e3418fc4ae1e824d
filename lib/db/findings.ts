import type { Finding } from "@/lib/schema/finding";
import type { Level, Track } from "@/lib/schema/instruction";
import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** A finding with all that is kept of it. */
export interface FoundRow extends Finding {
  id: string;
  fingerprint: string;
  quote: string | null;
  queryId: string;
  runId: string;
  track: Track;
  level: Level | null;
}

/**
 * Sets what is found in these queries now: what is new is added, what is found again keeps its row and what a person
 * said of it, and what is no longer found counts as repaired.
 */
export async function replaceFindings(
  sql: Sql,
  { projectId, queryIds, rows }: { projectId: string; queryIds: readonly string[]; rows: readonly FoundRow[] },
): Promise<void> {
  const written = rows.map(({ span, ...row }) => ({ ...row, projectId, spanStart: span?.start ?? null, spanEnd: span?.end ?? null }));
  if (rows.length > 0) await sql.query(upsertSql, [jsonParameter(written)]);
  await sql.query(
    `update "Finding" set status = 'repaired', "statusAt" = now()
     where "queryId" = any($1::uuid[]) and status = 'open' and not ($2::jsonb ? fingerprint)`,
    [queryIds, jsonParameter(rows.map(({ fingerprint }) => fingerprint))],
  );
}

const upsertSql = `
  insert into "Finding" (id, "projectId", "runId", "queryId", "instructionId", track, level, "check", severity, field, "constraintIds",
    "spanStart", "spanEnd", quote, message, repairs, fingerprint)
  select e.id, e."projectId", e."runId", e."queryId", e."instructionId", e.track::"Track", e.level, e."check", e.severity::"Severity", e.field,
    array(select jsonb_array_elements_text(e."constraintIds")), e."spanStart", e."spanEnd", e.quote, e.message, e.repairs, e.fingerprint
  from jsonb_to_recordset($1::jsonb) as e(id uuid, "projectId" uuid, "runId" uuid, "queryId" uuid, "instructionId" uuid, track text,
    level int, "check" text, severity text, field text, "constraintIds" jsonb, "spanStart" int, "spanEnd" int, quote text, message text,
    repairs jsonb, fingerprint text)
  on conflict (fingerprint) do update set level = excluded.level, severity = excluded.severity, "spanStart" = excluded."spanStart",
    "spanEnd" = excluded."spanEnd", quote = excluded.quote, message = excluded.message, repairs = excluded.repairs,
    "statusAt" = case when "Finding".status = 'repaired' then now() else "Finding"."statusAt" end,
    status = case when "Finding".status = 'repaired' then 'open' else "Finding".status end
  where "Finding".status = 'repaired' or ("Finding".level, "Finding".severity, "Finding"."spanStart", "Finding"."spanEnd",
    "Finding".quote, "Finding".message, "Finding".repairs) is distinct from (excluded.level, excluded.severity, excluded."spanStart",
    excluded."spanEnd", excluded.quote, excluded.message, excluded.repairs)`;
