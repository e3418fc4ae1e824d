import { jsonParameter } from "./json-parameter";
import type { Sql } from "./sql";

/** Constraints of these queries that nobody has looked at yet; what a person dropped from the list needs no look. */
export async function unboundConstraints(sql: Sql, queryIds: readonly string[]): Promise<{ id: string; text: string }[]> {
  return sql.query(
    `select id, text from "Constraint"
     where "queryId" = any($1::uuid[]) and "bindingState" = 'unbound' and "droppedAt" is null order by id`,
    [queryIds],
  );
}

export interface RuleBinding {
  id: string;
  verifierId: string | null;
  params: unknown;
  bindingState: "unbound" | "bound" | "judged" | "topic";
}

/** Binds what is still unbound; what somebody bound meanwhile stays as they left it. Answers how many code can check. */
export async function bindUnbound(sql: Sql, rows: readonly RuleBinding[]): Promise<number> {
  if (rows.length === 0) return 0;
  const bound = await sql.query<{ verifierId: string | null }>(
    `update "Constraint" c set "verifierId" = e."verifierId", params = nullif(e.params, 'null'),
       "bindingState" = e."bindingState"::"BindingState", "bindingSource" = 'rules'
     from jsonb_to_recordset($1::jsonb) as e(id uuid, "verifierId" text, params jsonb, "bindingState" text)
     where c.id = e.id and c."bindingState" = 'unbound' returning c."verifierId"`,
    [jsonParameter(rows)],
  );
  return bound.filter(({ verifierId }) => verifierId !== null).length;
}
