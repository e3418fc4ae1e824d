import { apiKeyNames } from "@/lib/db/api-keys";
import { userNames } from "@/lib/db/users";
import type { Context } from "@/lib/services/context";

/** What whoever did something is called, by their id. */
export async function actorNames(ctx: Context, projectId: string, events: readonly { actorKind: string; actorId: string | null }[]) {
  const idsOf = (kind: string) => events.flatMap(({ actorKind, actorId }) => (actorKind === kind && actorId ? [actorId] : []));
  const [people, keys] = await Promise.all([userNames(ctx.db, idsOf("user")), apiKeyNames(ctx.db, projectId, idsOf("api_key"))]);
  return new Map([...people, ...keys]);
}
