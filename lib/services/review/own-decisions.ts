import { ownStandingVerdicts } from "@/lib/db/verdicts";
import { Level } from "@/lib/schema/instruction";
import type { OwnDecision } from "@/lib/schema/review-input";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";
import { latestAndToday } from "./last-day";

/**
 * The person's latest verdicts that stand, newest first: to look back at, and to take back.
 *
 * @param isDay all of the last day too, however many, up to two thousand
 */
export async function ownDecisions(
  ctx: Context,
  { projectId, limit, isDay = false }: { projectId: string; limit: number; isDay?: boolean },
): Promise<OwnDecision[]> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const read = (most: number) => ownStandingVerdicts(ctx.db, { projectId, limit: most, userId });
  const rows = isDay ? await latestAndToday(read, limit, ctx.now()) : await read(limit);
  return rows.flatMap(({ id, decision, reason, createdAt, instruction }) => {
    if (!decision || !instruction) return [];
    const { id: instructionId, level, text } = instruction;
    const shown = { level: Level.parse(level), text: text.slice(0, 300) };
    return [{ verdictId: id, instructionId, decision, reason, createdAt: createdAt.toISOString(), ...shown }];
  });
}
