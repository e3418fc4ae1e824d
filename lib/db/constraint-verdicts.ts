import type { JudgeVerdict } from "@/lib/schema/constraint-verdict";
import type { Db } from "./client";

/** What judges said of these answers, oldest first. */
export async function judgeVerdictsOn(db: Db, answerIds: readonly string[]): Promise<JudgeVerdict[]> {
  if (answerIds.length === 0) return [];
  const rows = await db.judgeVerdict.findMany({
    where: { answerId: { in: [...answerIds] } },
    select: {
      id: true,
      constraintId: true,
      answerId: true,
      fulfilment: true,
      quote: true,
      explanation: true,
      voidBecause: true,
      model: true,
      isRehearsal: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
