import { sqlOf } from "@/lib/db/sql";
import { studyCounts } from "@/lib/db/studies";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";

/** Refuses what has to wait for all texts of a study, naming what waits. */
export async function refuseUnprepared(ctx: Context, studyId: string, what: string): Promise<void> {
  const [counts] = await studyCounts(sqlOf(ctx.pool), [studyId]);
  const waiting = counts?.waiting ?? 0;
  if (waiting > 0)
    throw new AppError("conflict", `${waiting} ${waiting === 1 ? "text is" : "texts are"} still to come: ${what} when all are there`);
}
