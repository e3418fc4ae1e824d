export const dayMs = 86_400_000;

/** More verdicts than anybody gives in a day. */
const mostOfDay = 2000;

/** When the last day began. */
export function dayBefore(now: Date): Date {
  return new Date(now.getTime() - dayMs);
}

/** The latest so many of what comes newest first; where all of these are of the last day, all of that day. */
export async function latestAndToday<Row extends { createdAt: Date }>(
  read: (limit: number) => Promise<Row[]>,
  latest: number,
  now: Date,
): Promise<Row[]> {
  const began = dayBefore(now);
  const rows = await read(latest);
  const oldest = rows[latest - 1];
  if (!oldest || oldest.createdAt <= began) return rows;
  return (await read(mostOfDay)).filter(({ createdAt }) => createdAt > began);
}
