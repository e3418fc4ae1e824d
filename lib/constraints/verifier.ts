import type { z } from "zod";
import type { Demand } from "./demand";
import type { Span } from "./span";

/** What code found when it checked an answer against one constraint. */
export interface Verification {
  satisfied: boolean;
  /** what was counted or found, in a few words: "187 words" */
  evidence: string;
  /** the places the verdict rests on: what breaks the constraint, or what meets it; empty where nothing can be pointed at */
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

/** Where a kind comes from, which is also the folder it lives in. */
export type Family = "ifeval" | "ifbench" | "followbench" | "catalogue" | "editorial";

/** An answer that meets a constraint and one that breaks it: shown on the verifiers' page, and run as a test. */
export interface Example<Params> {
  params: Params;
  meets: string;
  breaks: string;
}

/**
 * A kind of constraint that code can check. Pure: the same answer and parameters give the same verification, in the
 * browser and on the server, in bounded time whatever the answer.
 *
 * `describe`, `verify` and `demands` are given parameters that were parsed with `params`. What comes from outside goes
 * through the engine (`describeWith`, `check`), which parses them.
 */
export interface Verifier<Params> {
  /** the benchmark's own id where it has one: "length_constraints:number_words" */
  id: string;
  family: Family;
  title: string;
  category: string;
  params: z.ZodType<Params>;
  /** the constraint as one complete sentence in the imperative */
  describe(params: Params): string;
  verify(answer: string, params: Params): Verification;
  /** at least one, unless the kind is unsupported */
  examples: readonly Example<NoInfer<Params>>[];
  /** what it demands with these parameters, for finding conflicts; none where absent */
  demands?(params: Params): readonly Demand[];
  /** loads dictionaries or a model; must be done before the first `verify`. Absent where nothing is needed. */
  prepare?(): Promise<void>;
  /** its benchmark judges an empty answer like any other; elsewhere an empty answer meets nothing */
  judgesEmpty?: true;
  /** why code cannot check this kind; `verify` is then never called */
  unsupported?: string;
  /** what only one constraint of an answer can decide */
  occupies: readonly Claim[];
  /** what it needs, together with others that need it too */
  uses: readonly Claim[];
  /** what no other constraint may occupy or use beside it */
  excludes: readonly Claim[];
}

/** A verifier whose parameters are not known here; the engine parses them before they are used. */
export type AnyVerifier = Verifier<unknown>;

type Written<Params> = Omit<Verifier<Params>, "occupies" | "uses" | "excludes"> &
  Partial<Pick<Verifier<Params>, "occupies" | "uses" | "excludes">>;

/** Keeps the type of a verifier's parameters while it is written down. */
export function defineVerifier<Params>(verifier: Written<Params>): Verifier<Params> {
  return { occupies: [], uses: [], excludes: [], ...verifier };
}

export function met(evidence: string, spans: readonly Span[] = []): Verification {
  return { satisfied: true, evidence, spans };
}

export function broken(evidence: string, spans: readonly Span[] = []): Verification {
  return { satisfied: false, evidence, spans };
}
