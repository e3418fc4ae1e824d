import { notePresence, othersOn, renewLeases } from "@/lib/db/leases";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { sqlOf } from "@/lib/db/sql";
import type { LeaseInput, Leases } from "@/lib/schema/assignment";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "./judging-user";
import { leaseEnd } from "./lease-end";

/** A tab in use asks every 30 s: someone silent for longer is not at the item any more. */
const presentForMs = 75_000;

/** A person's sign of life: all they hold stays theirs, and they are told who else is at the same item. */
export async function renewOwnLeases(ctx: Context, input: LeaseInput & { projectId: string }): Promise<Leases> {
  const { projectId, instructionId } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const leaseUntil = leaseEnd(ctx.now(), await reviewSettingsOf(ctx.db, projectId));
  const instructionIds = await renewLeases(sqlOf(ctx.pool), { projectId, userId, leaseUntil });
  await notePresence(ctx.db, { projectId, userId, instructionId, now: ctx.now() });
  const since = new Date(ctx.now().getTime() - presentForMs);
  const others = instructionId === null ? [] : await othersOn(ctx.db, { projectId, userId, instructionId, since });
  return { leaseUntil: leaseUntil.toISOString(), instructionIds, others };
}
