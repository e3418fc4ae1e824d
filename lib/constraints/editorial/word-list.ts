import * as z from "zod";

/** Words or phrases given by a person: at least one, none blank. */
export const wordList = z.array(z.string().trim().min(1).max(100)).min(1).max(100);
