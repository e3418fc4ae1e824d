import type { Level, Track } from "@/lib/schema/instruction";

/** A constraint as the checks see it. */
export interface LintConstraint {
  id: string;
  category: string;
  text: string;
  /** null where it is not bound to a verifier */
  verifierId: string | null;
  params: unknown;
}

/** An instruction as the checks see it. */
export interface LintInstruction {
  id: string;
  text: string;
  /** null where it stands outside any chain */
  level: Level | null;
  constraints: readonly LintConstraint[];
  /** null where there is none */
  answer: string | null;
  /** an answer that ends by explaining how each constraint was met; null where there is none */
  internalFeedback: string | null;
}

/** A chain as the checks see it: the levels of one query and track. */
export interface LintChain {
  id: string;
  /** the query the chain grew from */
  query: string;
  /** "general" where absent. The format-and-number track holds only some levels, each with constraints of its own. */
  track?: Track;
  /** in any order */
  levels: readonly LintInstruction[];
  /** how many of an answering model's replies met all constraints, by level; empty where nothing was measured */
  measured: readonly { level: Level; met: number; of: number }[];
  /** constraints of the query that no level may use any more, for naming what was lost */
  known: readonly LintConstraint[];
}
