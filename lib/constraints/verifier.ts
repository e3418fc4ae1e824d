import type { z } from "zod";
import type { Span } from "./span";

/** What code found when it checked an answer against one constraint. */
export interface Verification {
  satisfied: boolean;
  /** what was counted or found, in a few words: "187 words" */
  evidence: string;
  /** the places that break the constraint; empty where it is met, or where nothing can be pointed at */
  spans: readonly Span[];
}

/**
 * Parts and properties of an answer that constraints lay claim to. What one constraint occupies, no other may occupy or
 * use when it is excluded; see `conflictBetween`.
 */
export type Claim =
  | "start"
  | "end"
  | "layout"
  | "list"
  | "bullets"
  | "blocks"
  | "paragraphs"
  | "sentences"
  | "length"
  | "questions"
  | "case"
  | "fixed_case"
  | "commas";

/**
 * A kind of constraint that code can check.
 *
 * `describe` and `verify` are given parameters that were parsed with `params`: use `describeWith` and `verifyWith` of the
 * registry for parameters that come from outside.
 */
export interface Verifier<Params> {
  id: string;
  category: string;
  params: z.ZodType<Params>;
  /** the constraint as one complete sentence in the imperative */
  describe(params: Params): string;
  verify(answer: string, params: Params): Verification;
  /** what only one constraint of an answer can decide */
  occupies: readonly Claim[];
  /** what it needs, together with others that need it too */
  uses: readonly Claim[];
  /** what no other constraint may occupy or use beside it */
  excludes: readonly Claim[];
}

export function met(evidence: string): Verification {
  return { satisfied: true, evidence, spans: [] };
}

export function broken(evidence: string, spans: readonly Span[] = []): Verification {
  return { satisfied: false, evidence, spans };
}
