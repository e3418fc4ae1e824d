import * as z from "zod";
import { ModelRole } from "./model-role";

const PromptPart = z.string().max(60_000, "a prompt has at most 60,000 characters");

export const PromptDraft = z.object({ system: PromptPart, user: PromptPart });
export type PromptDraft = z.infer<typeof PromptDraft>;

export const NewPromptVersion = PromptDraft.extend({
  note: z.string().trim().max(200).default(""),
  /** the version the edit began from: a newer one meanwhile is a conflict */
  basedOn: z.number().int().positive(),
});
export type NewPromptVersion = z.infer<typeof NewPromptVersion>;

/** A stage's prompt in the list: what it does, and where its newest version stands. */
export const PromptSummary = z.object({
  stage: z.string(),
  title: z.string(),
  summary: z.string(),
  role: ModelRole,
  replyIs: z.enum(["json", "text"]),
  placeholders: z.array(z.string()),
  newest: z.object({ id: z.string(), version: z.number().int(), note: z.string(), isBuiltIn: z.boolean(), createdAt: z.string() }),
});
export type PromptSummary = z.infer<typeof PromptSummary>;

export const PromptVersionView = PromptDraft.extend({
  id: z.string(),
  version: z.number().int(),
  note: z.string(),
  hash: z.string(),
  isBuiltIn: z.boolean(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  runs: z.array(z.object({ id: z.string(), number: z.number().int(), name: z.string() })),
});
export type PromptVersionView = z.infer<typeof PromptVersionView>;

export const PromptDetail = PromptSummary.extend({ versions: z.array(PromptVersionView), replySchema: z.unknown() });
export type PromptDetail = z.infer<typeof PromptDetail>;

export const PromptStageParams = z.object({ project: z.string(), stage: z.string().max(64) });

/** A row a prompt can be tried on. */
export const PromptSample = z.object({ id: z.string(), text: z.string() });
export type PromptSample = z.infer<typeof PromptSample>;

export const PromptPreviewRequest = PromptDraft.extend({ sampleId: z.string().nullable() });

/** The messages a model would get for one real row. */
export const PromptPreview = z.object({
  problems: z.array(z.string()),
  sample: PromptSample.nullable(),
  messages: z.array(z.object({ role: z.enum(["system", "user", "assistant"]), content: z.string() })),
});
export type PromptPreview = z.infer<typeof PromptPreview>;

export const PromptTrialRequest = PromptDraft.extend({ sampleId: z.string() });

/** What a model replied to a wording on one row, and what the stage makes of it. Nothing of it enters a run. */
export const PromptTrial = z.object({
  model: z.string(),
  isRehearsal: z.boolean(),
  /** true: the very same request was asked before, and its reply was kept */
  isStored: z.boolean(),
  outcome: z.string(),
  reply: z.string().nullable(),
  /** what is wrong with the reply; null where the stage can use it */
  problem: z.string().nullable(),
  made: z.array(z.object({ label: z.string(), text: z.string() })),
  costMicroUsd: z.number().int(),
  latencyMs: z.number().int(),
});
export type PromptTrial = z.infer<typeof PromptTrial>;
