import type { Db } from "@/lib/db/client";
import { prismaSql } from "@/lib/db/sql";
import { assess } from "@/lib/services/findings/assess";
import { recheck } from "./recheck";

export interface Edited {
  projectId: string;
  queryId: string;
  /** whose words, binding or use changed */
  constraintIds: readonly string[];
}

/** Brings code's verdicts and the findings up to date with an edit, within its transaction. */
export async function afterEdit(tx: Db, { projectId, queryId, constraintIds }: Edited): Promise<void> {
  const sql = prismaSql(tx);
  if (constraintIds.length > 0) await recheck(sql, { constraintIds });
  await assess(sql, projectId, [queryId]);
}
