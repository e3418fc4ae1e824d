import * as z from "zod";
import { Id, PageRequest, page } from "./id";

export const SeedStatus = z.enum(["kept", "removed"]);
export type SeedStatus = z.infer<typeof SeedStatus>;

export const SeedTurn = z.object({ role: z.enum(["user", "assistant"]), content: z.string() });
export type SeedTurn = z.infer<typeof SeedTurn>;

/** The conversation a seed was taken from, in its order, system messages left out. */
export const SeedTurns = z.array(SeedTurn);
export type SeedTurns = z.infer<typeof SeedTurns>;

/** `removedBy` of a seed a person removed as the near duplicate of another. */
export const nearDuplicateRule = "near_duplicate";

export const SeedRow = z.object({
  id: Id,
  importId: Id,
  fileName: z.string(),
  line: z.number().int(),
  externalId: z.string().nullable(),
  text: z.string(),
  language: z.string().nullable(),
  languageConfidence: z.number().nullable(),
  licence: z.string(),
  source: z.string(),
  status: SeedStatus,
  removedBy: z.string().nullable(),
  removedDetail: z.string().nullable(),
  turnCount: z.number().int(),
  duplicateCount: z.number().int(),
});
export type SeedRow = z.infer<typeof SeedRow>;
export const SeedPage = page(SeedRow);
export type SeedPage = z.infer<typeof SeedPage>;

export const SeedFilter = z.object({
  status: SeedStatus.optional(),
  /** id of the rule that removed it */
  rule: z.string().max(60).optional(),
  importId: Id.optional(),
  search: z.string().max(200).optional(),
});
export type SeedFilter = z.infer<typeof SeedFilter>;
export const SeedListRequest = PageRequest.extend(SeedFilter.shape);

/** How a project's seeds stand, over all imports. */
export const SeedCounts = z.object({
  kept: z.number().int(),
  removed: z.record(z.string(), z.number().int()),
  duplicates: z.number().int(),
  nearUndecided: z.number().int(),
});
export type SeedCounts = z.infer<typeof SeedCounts>;

export const SeedRestoreRequest = z.object({ reason: z.string().max(500).default("") });

/** A later row that had exactly the text of an earlier seed, with that seed beside it. */
export const SeedDuplicateRow = z.object({
  line: z.number().int(),
  externalId: z.string().nullable(),
  licence: z.string(),
  source: z.string(),
  fileName: z.string(),
  first: z.object({
    id: Id,
    text: z.string(),
    line: z.number().int(),
    fileName: z.string(),
    externalId: z.string().nullable(),
    licence: z.string(),
    source: z.string(),
    status: SeedStatus,
  }),
});
export type SeedDuplicateRow = z.infer<typeof SeedDuplicateRow>;
export const SeedDuplicatePage = page(SeedDuplicateRow);
