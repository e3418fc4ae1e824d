import * as z from "zod";
import { PageRequest, page } from "./id";

export const AuditRequest = PageRequest.extend({
  /** the first word of the action: "person", "model", "run" … */
  noun: z.string().max(40).optional(),
  actor: z.string().max(64).optional(),
});
export type AuditRequest = z.infer<typeof AuditRequest>;

export const AuditRow = z.object({
  id: z.string(),
  at: z.string(),
  actorKind: z.enum(["user", "api_key", "system"]),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditPage = page(AuditRow).extend({
  /** the nouns that occur, for the filter */
  nouns: z.array(z.string()),
});
export type AuditPage = z.infer<typeof AuditPage>;
