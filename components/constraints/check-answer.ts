import { check } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import type { Span } from "@/lib/constraints/span";

/** A constraint as far as code needs it. */
export interface CheckedUse {
  verifierId: string;
  params: unknown;
}

/** What code says of an answer and a constraint, or why it says nothing. */
export type CodeFinding =
  | { strict: boolean; loose: boolean; evidence: string; spans: readonly Span[]; because?: undefined }
  | { because: string };

/** Looks at once. The verifier must be prepared. */
export function checkAnswer(answer: string, { verifierId, params }: CheckedUse): CodeFinding {
  const verifier = verifierById(verifierId);
  if (!verifier) return { because: `there is no verifier ${verifierId} any more` };
  if (verifier.unsupported) return { because: verifier.unsupported };
  if (!verifier.params.safeParse(params).success) return { because: "its parameters do not fit the verifier" };
  return check(verifier, answer, params);
}

/** One word for one use: the same word, the same finding on the same answer. */
export function keyOfUse({ verifierId, params }: CheckedUse): string {
  return `${verifierId} ${JSON.stringify(params)}`;
}
