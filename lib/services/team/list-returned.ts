import { returnedItems } from "@/lib/db/assignments";
import type { ReturnedItem } from "@/lib/schema/team";
import { authorise, type Context } from "@/lib/services/context";

/** What leads sent back and nobody has judged again, the longest waiting first; the first 200. */
export async function listReturned(ctx: Context, { projectId }: { projectId: string }): Promise<ReturnedItem[]> {
  await authorise(ctx, projectId, "review.lead");
  const rows = await returnedItems(ctx.db, { projectId, limit: 200 });
  return rows.map(({ id, comment, returnedAt, user, returnedBy, instruction }) => ({
    id,
    instructionId: instruction.id,
    level: instruction.level,
    text: instruction.text.slice(0, 300),
    person: user.name,
    by: returnedBy?.name ?? "",
    comment: comment ?? "",
    returnedAt: (returnedAt ?? ctx.now()).toISOString(),
  }));
}
