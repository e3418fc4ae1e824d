import * as z from "zod";
import { Role } from "./role";

/** Someone in a project. */
export const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  since: z.string(),
  isYou: z.boolean(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const NewPerson = z.object({
  email: z.email("that is not an e-mail address").max(200),
  name: z.string().trim().max(80).default(""),
  role: Role,
});
export type NewPerson = z.infer<typeof NewPerson>;

/** A password that is shown once, to be handed over; null: the person already has an account and a password of their own. */
export const PersonAdded = z.object({ person: PersonRow, password: z.string().nullable() });
export type PersonAdded = z.infer<typeof PersonAdded>;

export const RoleChange = z.object({ role: Role });

export const PersonParams = z.object({ project: z.string(), person: z.string().max(64) });
export const NewPassword = z.object({ password: z.string() });
