import type { ReviewSettings } from "@/lib/schema/review-settings";

/** Until when an item stays with somebody who showed a sign of life now. */
export function leaseEnd(now: Date, { leaseMinutes }: Pick<ReviewSettings, "leaseMinutes">): Date {
  return new Date(now.getTime() + leaseMinutes * 60_000);
}
