import { lockClaimant } from "@/lib/db/claims";
import { giveBackPlaces, notePresence } from "@/lib/db/leases";
import { prismaSql } from "@/lib/db/sql";
import type { GivenBack } from "@/lib/schema/assignment";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";

/** Gives back what a person holds and has not judged, but for the items they still have a verdict to send on. */
export async function giveBackItems(ctx: Context, input: { projectId: string; except: readonly string[] }): Promise<GivenBack> {
  const { projectId, except } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const count = await ctx.db.$transaction(async (tx) => {
    await lockClaimant(prismaSql(tx), projectId, userId);
    await notePresence(tx, { projectId, userId, instructionId: null, now: ctx.now() });
    return giveBackPlaces(tx, { projectId, userId, except });
  });
  return { count };
}
