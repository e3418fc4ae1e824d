import { z } from "zod";

export const Id = z.uuid();

/** One page of a list: the rows, and where the next page starts (null: this was the last). */
export function page<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

export const PageRequest = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageRequest = z.infer<typeof PageRequest>;
