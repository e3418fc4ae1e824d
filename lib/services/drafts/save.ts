import { dropDraft, keepDraft } from "@/lib/db/drafts";
import type { DraftInput } from "@/lib/schema/draft";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

/** Keeps what the person is typing, or lets go of it. The latest typing stands, in whatever order it arrives. */
export async function saveDraft(ctx: Context, input: DraftInput & { projectId: string }): Promise<void> {
  const { projectId, place, text, baseVersion } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const typedAt = new Date(input.typedAt);
  if (text === null) await dropDraft(ctx.db, { userId, projectId, place, upTo: typedAt });
  else await keepDraft(ctx.db, { userId, projectId, place, text, baseVersion, savedAt: typedAt });
}
