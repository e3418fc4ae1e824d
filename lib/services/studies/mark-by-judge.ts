import { patiently, sqlOf } from "@/lib/db/sql";
import { failMark, keepMark, markedText, type OpenMark } from "@/lib/db/study-downstream";
import type { Context } from "@/lib/services/context";
import { judgeConstraint } from "./judge-constraint";
import type { Workshop } from "./workshop";

/** Asks the judge about one constraint of one answer, and keeps what it says, or why it said nothing that counts. */
export async function markByJudge(ctx: Context, shop: Workshop, open: Omit<OpenMark, "answer" | "body">): Promise<void> {
  const sql = sqlOf(ctx.pool);
  const said = await judgeConstraint(shop, { ...open, read: await markedText(sql, open) });
  if (said.problem !== null) return patiently(() => failMark(sql, open, said.problem));
  await patiently(() => keepMark(sql, open, { ...said, now: ctx.now() }));
}
