import * as z from "zod";
import { ModelRole, StructuredOutput } from "./model-role";

/** Where requests may go: http and https servers, and the rehearsal model inside Larch. */
export const ModelBaseUrl = z
  .string()
  .trim()
  .max(500)
  .refine((url) => url === "rehearsal://local" || isHttp(url), "must be an http:// or https:// address, or rehearsal://local")
  .refine((url) => !isLinkLocal(url), "must not be a link-local address: cloud machines keep their secrets there")
  .refine((url) => !hasCredentials(url), "must not hold a user or password; give the key in its own field");

const Price = z.number().nonnegative().max(10_000).nullable();

export const ModelSettings = z.object({
  baseUrl: ModelBaseUrl,
  model: z.string().trim().min(1, "name the model as its server does").max(200),
  /** absent or null: keep the stored key while the server stays the same; "": take it away */
  apiKey: z.string().trim().max(1000).nullable().optional(),
  inputUsdPerMtok: Price.optional(),
  outputUsdPerMtok: Price.optional(),
  concurrency: z.number().int().min(1).max(512).default(8),
  requestsPerMinute: z.number().int().min(1).max(100_000).nullable().default(null),
  timeoutMs: z.number().int().min(1000).max(3_600_000).default(120_000),
  structuredOutput: StructuredOutput.default("auto"),
});
export type ModelSettings = z.infer<typeof ModelSettings>;

export const ModelRoleParams = z.object({ project: z.string(), role: ModelRole });

/** A model as people see it: everything but its key. */
export const ModelConnectionView = z.object({
  id: z.string(),
  role: ModelRole,
  baseUrl: z.string(),
  model: z.string(),
  hasKey: z.boolean(),
  /** the key's last four characters */
  keyHint: z.string().nullable(),
  inputUsdPerMtok: z.number().nullable(),
  outputUsdPerMtok: z.number().nullable(),
  concurrency: z.number().int(),
  requestsPerMinute: z.number().int().nullable(),
  timeoutMs: z.number().int(),
  structuredOutput: StructuredOutput,
  isRehearsal: z.boolean(),
  updatedAt: z.string(),
});
export type ModelConnectionView = z.infer<typeof ModelConnectionView>;

/** What came of asking a model for a few tokens. */
export const ModelTrial = z.object({
  isWorking: z.boolean(),
  outcome: z.string(),
  message: z.string(),
  reply: z.string().nullable(),
  latencyMs: z.number(),
});
export type ModelTrial = z.infer<typeof ModelTrial>;

function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function hasCredentials(url: string): boolean {
  return URL.canParse(url) && new URL(url).username + new URL(url).password !== "";
}

function isLinkLocal(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return /^169\.254\.|^\[fe[89ab]|^\[::ffff:a9fe|^metadata\.google\.internal$/i.test(host);
}
