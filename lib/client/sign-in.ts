import * as z from "zod";
import { ApiError, request } from "./request";

/** Opens a session. Throws an ApiError that says whether the password was wrong or too many were tried. */
export async function signIn(input: { email: string; password: string }): Promise<void> {
  await request("/auth/sign-in/email", z.object({}), { method: "POST", body: input });
}

export async function signOut(): Promise<void> {
  await request("/auth/sign-out", z.object({}), { method: "POST", body: {} });
}

/** What to tell someone whose sign-in did not work. */
export function signInMessage(error: unknown): string {
  if (!(error instanceof ApiError)) return "The server cannot be reached. Try again when it is back.";
  if (error.status === 401)
    return "No account has this e-mail address and password. Check both; passwords tell capitals from small letters.";
  if (error.status === 429) return error.message;
  return error.message;
}
