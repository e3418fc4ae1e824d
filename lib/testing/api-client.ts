import { createAuth } from "@/lib/auth/auth";
import type { Database } from "@/lib/db/client";
import { createApp } from "@/lib/http/app";
import { testPassword } from "./factories/people";

const origin = "http://larch.test";

export interface Sent {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The real app on a test's database, spoken to as a browser on Larch's own pages would. */
export function apiOf(database: Database) {
  const auth = createAuth(database, { secret: "a secret for tests only, 32 long at least", url: origin });
  const app = createApp({ database, auth, url: origin });

  async function send(path: string, { method = "GET", body, headers = {} }: Sent = {}): Promise<Response> {
    const init: RequestInit = { method, headers: { host: "larch.test", origin, ...headers } };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { "content-type": "application/json", ...init.headers };
    }
    return app.request(`${origin}/api/v1${path}`, init);
  }

  /** The cookie header of a new session. */
  async function signIn(email: string, password: string = testPassword): Promise<string> {
    const response = await send("/auth/sign-in/email", { method: "POST", body: { email, password } });
    if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  }
  return { app, send, signIn };
}
