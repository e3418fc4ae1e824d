const dayMs = 86_400_000;

/** More verdicts than anybody gives in a day. */
export const mostOfDay = 2000;

/** The first so many of rows that come newest first, and after them whatever is of the last day. */
export function latestAndToday<Row extends { createdAt: Date }>(rows: readonly Row[], limit: number, now: Date): Row[] {
  return rows.filter(({ createdAt }, index) => index < limit || now.getTime() - createdAt.getTime() < dayMs);
}
