import * as z from "zod";

/** Which of an item's texts a search found its words in. */
export const SearchPlace = z.enum(["instruction", "constraint", "answer", "comment"]);
export type SearchPlace = z.infer<typeof SearchPlace>;

/** An excerpt as plain pieces, those that were looked for marked: nothing in it is markup. */
export const SearchHit = z.object({
  place: SearchPlace,
  pieces: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
});
export type SearchHit = z.infer<typeof SearchHit>;
