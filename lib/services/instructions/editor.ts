import type { Permission } from "@/lib/schema/role";
import { authorise, type Context } from "@/lib/services/context";
import type { Reader } from "@/lib/services/review/items-for";
import { judgingUser } from "@/lib/services/review/judging-user";

/** The person a change is signed by, who may make it. */
export interface Editor extends Reader {
  userId: string;
}

export async function authorisedEditor(ctx: Context, projectId: string, permission: Permission): Promise<Editor> {
  const role = await authorise(ctx, projectId, permission);
  return { role, userId: judgingUser(ctx) };
}
