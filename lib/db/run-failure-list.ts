import type { FailureKind } from "@/lib/schema/call-outcome";
import type { Sql } from "./sql";

export interface FailureListRow {
  id: string;
  ordinal: string;
  stage: string;
  itemId: string;
  kind: FailureKind;
  message: string;
  retryable: boolean;
  attempt: number;
  createdAt: Date;
  resolvedAt: Date | null;
  reply: string | null;
}

export interface FailureQuestion {
  runId: string;
  stage: string | null;
  kind: FailureKind | null;
  /** only those no later attempt has made good, and of each row only the newest */
  onlyOpen: boolean;
  /** ordinal of the last failure of the page before */
  after: string | null;
  limit: number;
}

/** Newest first, each with the reply that caused it. */
export async function failureList(sql: Sql, question: FailureQuestion): Promise<FailureListRow[]> {
  const { runId, stage, kind, onlyOpen, after, limit } = question;
  return sql.query<FailureListRow & Record<string, unknown>>(
    `select f.id, f.ordinal::text as ordinal, f.stage, f."itemId", f.kind::text as kind, f.message, f.retryable, f.attempt, f."createdAt",
       f."resolvedAt", c.reply
     from "Failure" f join "RunItem" i on i.id = f."itemId" left join "ModelCall" c on c.id = f."modelCallId"
     where f."runId" = $1::uuid and ($2::text is null or f.stage = $2::text) and ($3::text is null or f.kind = $3::text::"FailureKind")
       and (not $4::boolean or (i.status = 'failed' and f.attempt = i.attempt)) and ($5::bigint is null or f.ordinal < $5::bigint)
     order by f.ordinal desc limit $6::int`,
    [runId, stage, kind, onlyOpen, after, limit],
  );
}
