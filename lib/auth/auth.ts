import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { PrismaClient } from "@/lib/db/generated/client";

export interface AuthSettings {
  secret: string;
  /** where people reach Larch; decides whether cookies are for https only */
  url: string;
}

export const minPasswordLength = 12;
const dayS = 24 * 60 * 60;

/** Sign-in by e-mail and password. Nobody signs up: an owner adds people. */
export function createAuth(prisma: PrismaClient, settings: AuthSettings) {
  return betterAuth({
    appName: "Larch",
    baseURL: settings.url,
    basePath: "/api/v1/auth",
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: prismaAdapter(prisma, { provider: "postgresql" }),
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

export type Auth = ReturnType<typeof createAuth>;

/** Larch is reached under whatever name its machine has; a browser's Host header cannot be forged by another site. */
function hostOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}
