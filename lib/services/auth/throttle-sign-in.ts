import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { countInWindow, countOneMore, forgetCount } from "@/lib/db/rate-limits";
import { AppError } from "@/lib/errors";

const failuresAllowed = 8;
const windowMs = 5 * 60_000;
const bodyLimit = 4096;

/**
 * Lets a sign-in through unless its e-mail address had too many wrong passwords lately. Counted per account, since
 * the address a request comes from can be claimed by a header; better-auth counts per address besides.
 */
export async function throttleSignIn(db: Db, request: Request, signIn: (request: Request) => Promise<Response>): Promise<Response> {
  const body = await request.text();
  if (body.length > bodyLimit) throw new AppError("too_large", "a sign-in has only an e-mail address and a password");
  const key = keyOf(body);
  const { count, endsInMs } = await countInWindow(db, key, windowMs, Date.now());
  if (count >= failuresAllowed) {
    const minutes = Math.ceil(endsInMs / 60_000);
    throw new AppError("too_many_requests", `too many wrong passwords for this e-mail address; try again in ${minutes} min`);
  }
  const response = await signIn(new Request(request.url, { method: "POST", headers: request.headers, body }));
  if (response.status === 401) await countOneMore(db, key, windowMs, Date.now());
  if (response.ok) await forgetCount(db, key);
  return response;
}

function keyOf(body: string): string {
  const email = /"email"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? "";
  return `sign-in:${createHash("sha256").update(email.trim().toLowerCase()).digest("hex").slice(0, 32)}`;
}
