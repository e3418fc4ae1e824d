import { type BetterAuthOptions, betterAuth, type DBAdapter } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Database } from "@/lib/db/client";
import { findSession } from "@/lib/db/sessions";

export interface AuthSettings {
  secret: string;
  /** where people reach Larch; decides whether cookies are for https only */
  url: string;
}

export const minPasswordLength = 12;
const dayS = 24 * 60 * 60;

/** Sign-in by e-mail and password. Nobody signs up: an owner adds people. */
export function createAuth(database: Database, settings: AuthSettings) {
  return betterAuth({
    appName: "Larch",
    baseURL: settings.url,
    basePath: "/api/v1/auth",
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: tables(database),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength: 200 },
    user: { additionalFields: { isInstanceOwner: { type: "boolean", input: false, defaultValue: false } } },
    session: { expiresIn: 14 * dayS, updateAge: dayS },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 60,
      // better-auth forgets all counts older than its longest window: throttle-sign-in's five minutes rely on these.
      customRules: { "/sign-in/email": { window: 300, max: 300 }, "/change-password": { window: 300, max: 20 } },
    },
    trustedOrigins: (request) => hostOrigins(request),
    advanced: { useSecureCookies: settings.url.startsWith("https://"), cookiePrefix: "larch", database: { validateSchema: false } },
  });
}

/** better-auth's tables through Prisma; whose session a token is, which it asks before every request, is one question of ours. */
function tables({ prisma, pool }: Database) {
  const adapterOf = prismaAdapter(prisma, { provider: "postgresql" });
  return (options: BetterAuthOptions): DBAdapter => {
    const adapter = adapterOf(options);
    return {
      ...adapter,
      findOne: async <T>(question: Question) => {
        const token = tokenAsked(question);
        if (token === null) return adapter.findOne<T>(question);
        // Safe: the columns better-auth's schema has of a session and a user, as its own adapter answers with.
        return (await findSession(pool, token)) as T | null;
      },
    };
  };
}

type Question = Parameters<DBAdapter["findOne"]>[0];

/** The token of "the session of this token, and its user"; null where anything else is asked. */
function tokenAsked({ model, where, join, select }: Question): string | null {
  const [only, ...more] = where;
  const isIt = model === "session" && only?.field === "token" && more.length === 0 && !select && join?.user === true;
  return isIt && typeof only.value === "string" && (only.operator ?? "eq") === "eq" ? only.value : null;
}

export type Auth = ReturnType<typeof createAuth>;

/** Larch is reached under whatever name its machine has; a browser's Host header cannot be forged by another site. */
function hostOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}
