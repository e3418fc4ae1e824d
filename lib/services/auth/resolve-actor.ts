import { createHash } from "node:crypto";
import type { Auth } from "@/lib/auth/auth";
import { findApiKeyByHash, touchApiKey } from "@/lib/db/api-keys";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/services/context";

const touchEveryMs = 60_000;

export interface Resolved {
  actor: Actor;
  /** a session that was prolonged: cookies to send back */
  setCookies: string[];
}

/** Who sends these headers: the key they carry, else the session, else nobody (null). */
export async function resolveActor(services: { db: Db; auth: Auth; now: Date }, headers: Headers): Promise<Resolved | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) return { actor: await keyActor(services, authorization), setCookies: [] };
  if (!headers.has("cookie")) return null;
  const { headers: prolonged, response } = await services.auth.api.getSession({ headers, returnHeaders: true });
  if (!response) return null;
  const { id, name, isInstanceOwner } = response.user;
  return {
    actor: { kind: "user", userId: id, name, isInstanceOwner: isInstanceOwner === true },
    setCookies: prolonged.getSetCookie(),
  };
}

export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

async function keyActor({ db, now }: { db: Db; now: Date }, authorization: string): Promise<Actor> {
  const key = /^Bearer\s+(larch_\S+)$/i.exec(authorization.trim())?.[1];
  if (!key) throw new AppError("not_signed_in", "the authorization header must read: Bearer larch_…");
  const found = await findApiKeyByHash(db, hashApiKey(key));
  if (!found || found.revokedAt) throw new AppError("not_signed_in", "this API key is unknown or was revoked; an owner can make a new one");
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > touchEveryMs) await touchApiKey(db, found.id, now);
  return { kind: "api_key", keyId: found.id, userId: found.createdById, projectId: found.projectId, role: found.role };
}
