import { mutationOptions } from "@tanstack/react-query";
import * as z from "zod";
import { ApiError, request } from "./request";

/** A new password of one's own; every other session of the account ends. */
export function changePassword() {
  return mutationOptions({
    mutationFn: (input: { currentPassword: string; newPassword: string }) =>
      request("/auth/change-password", z.object({}), { method: "POST", body: { ...input, revokeOtherSessions: true } }),
  });
}

/** What to tell someone whose password was not changed. */
export function passwordMessage(error: unknown): string {
  if (!(error instanceof ApiError)) return "The server cannot be reached. Nothing was changed.";
  if (error.status === 400 || error.status === 401) return "That is not the password you have now. Nothing was changed.";
  return error.message;
}
