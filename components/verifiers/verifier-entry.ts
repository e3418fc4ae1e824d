import type { Family } from "@/lib/constraints/verifier";

interface ToldExample {
  answer: string;
  /** what the engine says of it */
  evidence: string;
}

/** One kind of constraint, as the verifiers' page shows it. */
export interface VerifierEntry {
  id: string;
  family: Family;
  category: string;
  title: string;
  /** "words: integer" */
  params: string[];
  /** the constraint in words, with the example's parameters; null where there is no example */
  sentence: string | null;
  example: { params: string; meets: ToldExample; breaks: ToldExample } | null;
  /** why code cannot check it; null where it can */
  unsupported: string | null;
}
