import { ownStandingVerdicts } from "@/lib/db/verdicts";
import { Level } from "@/lib/schema/instruction";
import type { OwnDecision } from "@/lib/schema/review-input";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";

/** The person's latest verdicts that stand, newest first: to look back at, and to take back. */
export async function ownDecisions(ctx: Context, input: { projectId: string; limit: number }): Promise<OwnDecision[]> {
  await authorise(ctx, input.projectId, "review.judge");
  const rows = await ownStandingVerdicts(ctx.db, { ...input, userId: judgingUser(ctx) });
  return rows.flatMap(({ id, decision, reason, createdAt, instruction }) => {
    if (!decision || !instruction) return [];
    const { id: instructionId, level, text } = instruction;
    const shown = { level: Level.parse(level), text: text.slice(0, 300) };
    return [{ verdictId: id, instructionId, decision, reason, createdAt: createdAt.toISOString(), ...shown }];
  });
}
