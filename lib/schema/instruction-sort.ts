import * as z from "zod";

export const InstructionSort = z.enum(["ordinal", "level", "updated", "findings"]);
export type InstructionSort = z.infer<typeof InstructionSort>;

export const SortOrder = z.enum(["asc", "desc"]);
export type SortOrder = z.infer<typeof SortOrder>;

/** One page of the instructions in an order: `after` is where the page before ended. */
export const InstructionPageRequest = z.object({
  sort: InstructionSort.default("ordinal"),
  order: SortOrder.default("asc"),
  after: z
    .string()
    .regex(/^(\d{1,18}:)?\d{1,18}$/, "must be the `next` of the page before")
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type InstructionPageRequest = z.infer<typeof InstructionPageRequest>;
