import * as z from "zod";

/** The reply of a route that only does something. */
export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;
