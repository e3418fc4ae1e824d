import * as z from "zod";
import { Id, PageRequest, page } from "./id";
import { SeedStatus } from "./seed";

export const NearDuplicateDecision = z.enum(["keep_both", "removed_seed", "removed_other"]);
export type NearDuplicateDecision = z.infer<typeof NearDuplicateDecision>;

const Side = z.object({
  id: Id,
  text: z.string(),
  fileName: z.string(),
  line: z.number().int(),
  licence: z.string(),
  source: z.string(),
  status: SeedStatus,
});

export const NearDuplicatePair = z.object({
  seed: Side,
  other: Side,
  similarity: z.number(),
  decision: NearDuplicateDecision.nullable(),
});
export type NearDuplicatePair = z.infer<typeof NearDuplicatePair>;
export const NearDuplicatePage = page(NearDuplicatePair);

export const NearDuplicateListRequest = PageRequest.extend({ state: z.enum(["undecided", "decided"]).default("undecided") });

export const NearDuplicateDecisionRequest = z.object({
  seedId: Id,
  otherId: Id,
  /** null takes the decision back */
  decision: NearDuplicateDecision.nullable(),
});
export type NearDuplicateDecisionRequest = z.infer<typeof NearDuplicateDecisionRequest>;

export const nearDuplicateThreshold = { least: 0.5, most: 0.99, usual: 0.7 } as const;

export const NearDuplicateSearchRequest = z.object({
  /** Jaccard similarity of words and word pairs from which two seeds count as near duplicates */
  threshold: z.number().min(nearDuplicateThreshold.least).max(nearDuplicateThreshold.most).default(nearDuplicateThreshold.usual),
});

export const NearDuplicateSearch = z.object({
  id: Id,
  threshold: z.number(),
  status: z.enum(["running", "done", "cancelled", "failed"]),
  statusReason: z.string().nullable(),
  /** seeds read and pairs compared so far, of those there are */
  done: z.number().int(),
  total: z.number().int(),
  found: z.number().int(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type NearDuplicateSearch = z.infer<typeof NearDuplicateSearch>;
export const LatestNearDuplicateSearch = NearDuplicateSearch.nullable();
