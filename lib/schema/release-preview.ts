import * as z from "zod";
import { FormatPreview } from "./export";
import { ReleaseCounts } from "./release";

/** What a release would hold if it were made now. */
export const ReleasePreview = z.object({
  counts: ReleaseCounts,
  /** true: counted on the first `queries` queries only */
  isPartial: z.boolean(),
  queries: z.number().int(),
  samples: z.array(FormatPreview),
});
export type ReleasePreview = z.infer<typeof ReleasePreview>;
