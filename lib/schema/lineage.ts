import * as z from "zod";
import { ModelRole } from "./model-role";
import { Sampling } from "./run";

/** The call a text came from, and everything that decided it. */
export const LineageCall = z.object({
  callId: z.string(),
  requestHash: z.string(),
  role: ModelRole,
  model: z.string(),
  baseUrl: z.string(),
  isRehearsal: z.boolean(),
  sampling: Sampling.nullable(),
  promptVersionId: z.string().nullable(),
  promptVersion: z.number().int().nullable(),
  outcome: z.string(),
  inputTokens: z.number().int().nullable(),
  outputTokens: z.number().int().nullable(),
  costMicroUsd: z.number().int(),
  createdAt: z.string(),
});
export type LineageCall = z.infer<typeof LineageCall>;

/** One text on the way from a seed to what was made of it; parents come before children. */
export const LineageStep = z.object({
  noun: z.enum(["seed", "query", "constraint", "instruction", "filter_verdict", "answer", "feedback"]),
  id: z.string(),
  parentId: z.string().nullable(),
  /** what of its noun: the category of a constraint, the kind of an answer, a verdict's decision */
  kind: z.string().nullable(),
  text: z.string(),
  /** true: a person has changed it since */
  isEdited: z.boolean(),
  /** null: not made by a model */
  call: LineageCall.nullable(),
});
export type LineageStep = z.infer<typeof LineageStep>;

export const Lineage = z.object({
  instructionId: z.string(),
  runId: z.string(),
  runNumber: z.number().int(),
  /** every draw of the run follows from it */
  randomSeed: z.string(),
  seed: z.object({ licence: z.string(), source: z.string(), importId: z.string(), line: z.number().int() }),
  steps: z.array(LineageStep),
});
export type Lineage = z.infer<typeof Lineage>;
