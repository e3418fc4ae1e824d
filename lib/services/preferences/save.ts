import { keepPreference } from "@/lib/db/preferences";
import { AppError } from "@/lib/errors";
import { type PreferenceName, preferences } from "@/lib/schema/preference";
import type { Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

/** Keeps what a person set for themselves. */
export async function savePreference(ctx: Context, input: { name: PreferenceName; value: unknown }): Promise<unknown> {
  const userId = judgingUser(ctx);
  const parsed = preferences[input.name].safeParse(input.value);
  if (!parsed.success) throw new AppError("invalid_input", `${input.name} has another shape: ${parsed.error.issues[0]?.message ?? ""}`);
  await keepPreference(ctx.db, { userId, name: input.name, value: parsed.data, savedAt: ctx.now() });
  return parsed.data;
}
