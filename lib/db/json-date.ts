/** A row as Postgres wrote it into JSON, its time as everywhere else: in UTC, to the millisecond. */
export function dated<Row extends { createdAt: string }>(row: Row): Row {
  return { ...row, createdAt: new Date(row.createdAt).toISOString() };
}
