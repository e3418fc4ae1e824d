import { preferenceOf } from "@/lib/db/preferences";
import { type ChosenKeys, preferences } from "@/lib/schema/preference";
import { actorUserId, type Context } from "@/lib/services/context";

/** The keys a person chose for the review screen; empty where they left them as they are. */
export async function readChosenKeys(ctx: Context): Promise<ChosenKeys> {
  const userId = actorUserId(ctx.actor);
  const kept = userId === null ? null : await preferenceOf(ctx.db, userId, "review-keys");
  return preferences["review-keys"].safeParse(kept ?? {}).data ?? {};
}
