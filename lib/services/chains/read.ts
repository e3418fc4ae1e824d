import { AppError } from "@/lib/errors";
import type { ChainView } from "@/lib/schema/chain";
import { authorise, type Context } from "@/lib/services/context";
import { chainViews } from "./view";

/** The levels of one query in order, with their constraints and the conversation built of them. */
export async function readChain(ctx: Context, input: { projectId: string; queryId: string }): Promise<ChainView> {
  await authorise(ctx, input.projectId, "instructions.read");
  const [found] = await chainViews(ctx.db, input.projectId, [input.queryId]);
  if (!found) throw new AppError("not_found", `query ${input.queryId} not found`);
  return found;
}
