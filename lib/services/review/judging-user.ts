import { AppError } from "@/lib/errors";
import { actorUserId, type Context } from "@/lib/services/context";

/** The person who judges or edits: their name stands on the row, so the machine itself cannot. */
export function judgingUser(ctx: Context): string {
  const userId = actorUserId(ctx.actor);
  if (userId === null) throw new AppError("forbidden", "verdicts and edits are signed by a person: use an account or an API key");
  return userId;
}
