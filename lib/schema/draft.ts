import * as z from "zod";

/** Where the writing is: an instruction's or a query's text, a constraint, or a comment. */
export const DraftPlace = z
  .string()
  .regex(
    /^(instruction|comment|constraint|query):[0-9a-f-]{36}$/,
    "a draft's place is instruction:ID, query:ID, constraint:ID or comment:ID",
  );

export const DraftInput = z.object({
  place: DraftPlace,
  /** null: the writing is done or given up */
  text: z.string().max(60_000).nullable(),
  baseVersion: z.number().int().nonnegative().default(0),
  /** when it was typed: an older one that arrives late changes nothing */
  typedAt: z.iso.datetime(),
});
export type DraftInput = z.infer<typeof DraftInput>;

export const Draft = z.object({ place: z.string(), text: z.string(), baseVersion: z.number().int(), savedAt: z.string() });
export type Draft = z.infer<typeof Draft>;
