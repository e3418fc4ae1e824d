import { z } from "zod";

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// or postgresql:// address"),
  LARCH_SECRET: z.string().min(32, "must have at least 32 characters (it signs sessions and encrypts provider keys)"),
  LARCH_URL: z.string().url().optional(),
  LARCH_DATA: z.string().min(1).default(".larch"),
  LARCH_OWNER_EMAIL: z.email().default("owner@larch.local"),
  LARCH_OWNER_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
  LARCH_DEMO: z.enum(["0", "1"]).default("1"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the settings; throws one error that lists everything that is missing or wrong. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Larch cannot start, these settings are missing or wrong:\n${wrong.join("\n")}\nEach is described in .env.example.`);
}

let read: Environment | undefined;

/** The settings of this process, read once. */
export function env(): Environment {
  read ??= readEnvironment(process.env);
  return read;
}

/** A variable a person named, such as the one that holds a provider's key. */
export function environmentVariable(name: string): string | undefined {
  return process.env[name];
}
