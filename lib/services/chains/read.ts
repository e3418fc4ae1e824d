import { firstFilterOn } from "@/lib/db/filtered-queries";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { AppError } from "@/lib/errors";
import type { ChainView } from "@/lib/schema/chain";
import { authorise, type Context } from "@/lib/services/context";
import { chainViews } from "./view";

/** The levels of one query in order, with their constraints and the conversation built of them. */
export async function readChain(ctx: Context, input: { projectId: string; queryId: string }): Promise<ChainView> {
  const role = await authorise(ctx, input.projectId, "instructions.read");
  const isBlind = role === "annotator" && (await reviewSettingsOf(ctx.db, input.projectId)).hidesFilters;
  const [found] = await chainViews(ctx.db, input.projectId, [input.queryId]);
  if (!found) throw new AppError("not_found", `query ${input.queryId} not found`);
  return { ...found, filter: isBlind ? null : await firstFilterOn(ctx.db, found.queryId) };
}
