import { countGivenSince } from "@/lib/db/review-queue";
import type { ReviewProgress } from "@/lib/schema/review-input";
import type { Context } from "@/lib/services/context";
import { dayMs } from "./last-day";

const hourMs = 3_600_000;
const countedTo = 10_000;

/** Beyond this it is said that there is more; count one further. */
export const leftUpTo = countedTo + 1;

/** How much is left, counted up to `leftUpTo`. */
export function leftOf(counted: number): Pick<ReviewProgress, "left" | "isExact"> {
  return { left: Math.min(counted, countedTo), isExact: counted <= countedTo };
}

/** How many verdicts of any kind a person gave in the last hour and day. */
export async function paceOf(ctx: Context, projectId: string, userId: string): Promise<Pick<ReviewProgress, "lastDay" | "lastHour">> {
  const given = (agoMs: number) => countGivenSince(ctx.db, { projectId, userId, since: new Date(ctx.now().getTime() - agoMs) });
  const [lastDay, lastHour] = await Promise.all([given(dayMs), given(hourMs)]);
  return { lastDay, lastHour };
}
