import { AppError } from "@/lib/errors";
import type { PartKind } from "@/lib/schema/item-kind";
import type { PartItem } from "@/lib/schema/part";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { partsFor } from "./parts-for";

/** One item of a kind, by its instruction (answers, feedback) or its query (the rest). */
export async function readPart(ctx: Context, input: { projectId: string; kind: PartKind; subjectId: string }): Promise<PartItem> {
  const { projectId, kind, subjectId } = input;
  const role = await authorise(ctx, projectId, "instructions.read");
  const reader = { role, userId: actorUserId(ctx.actor) };
  const [found] = await partsFor(ctx.db, { projectId, kind, subjectIds: [subjectId], reader });
  if (!found) throw new AppError("not_found", `${subjectId} has no item of the kind ${kind}`);
  return found;
}
