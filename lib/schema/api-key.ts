import * as z from "zod";
import { Role } from "./role";

/** Keys act in one role of one project; no key may manage people or keys. */
export const ApiKeyRole = Role.exclude(["owner"]);
export type ApiKeyRole = z.infer<typeof ApiKeyRole>;

export const NewApiKey = z.object({
  name: z.string().trim().min(1, "a key needs a name").max(80, "a key's name has at most 80 characters"),
  role: ApiKeyRole,
});
export type NewApiKey = z.infer<typeof NewApiKey>;

export const ApiKeyRow = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  /** its first characters, to tell keys apart */
  prefix: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type ApiKeyRow = z.infer<typeof ApiKeyRow>;

/** The only time the key itself is shown. */
export const ApiKeyOnce = z.object({ key: z.string(), row: ApiKeyRow });
export type ApiKeyOnce = z.infer<typeof ApiKeyOnce>;
