import { looseVariants } from "./loose";
import { isBlank } from "./python/strip";
import { remembered } from "./text/remembered";
import { type AnyVerifier, broken, type Verification } from "./verifier";

/** What the engine says of one answer and one constraint. */
export interface Checked {
  /** met by the answer as it stands */
  strict: boolean;
  /** met by the answer or by one of its seven lenient variants; true wherever `strict` is */
  loose: boolean;
  evidence: string;
  /** offsets into the answer as given */
  spans: Verification["spans"];
}

/** A verifier's sentence for parameters of unknown origin, such as a JSON column. Throws a ZodError where they do not fit. */
export function describeWith(verifier: AnyVerifier, params: unknown): string {
  return verifier.describe(verifier.params.parse(params));
}

/**
 * Checks one answer against one constraint, strictly and loosely. An empty answer meets nothing, save where its benchmark says so.
 *
 * @param params of unknown origin; throws a ZodError where they do not fit
 * @see Zhou et al. (2023), arXiv 2311.07911, for strict and loose
 */
export function check(verifier: AnyVerifier, answer: string, params: unknown): Checked {
  const parsed = verifier.params.parse(params);
  const { satisfied, evidence, spans } = verifyParsed(verifier, answer, parsed);
  const loose = satisfied || variantsOf(answer).some((variant) => verifier.verify(variant, parsed).satisfied);
  return { strict: satisfied, loose, evidence, spans };
}

/** The strict half of `check`: enough where a person is typing. */
export function verifyWith(verifier: AnyVerifier, answer: string, params: unknown): Verification {
  return verifyParsed(verifier, answer, verifier.params.parse(params));
}

/** An answer is mostly checked against several constraints, one after another. */
const variantsOf = remembered(looseVariants);

function verifyParsed(verifier: AnyVerifier, answer: string, parsed: unknown): Verification {
  if (!verifier.judgesEmpty && isBlank(answer)) return broken("the answer is empty");
  return verifier.verify(answer, parsed);
}

/** Loads whatever these verifiers need. Safe to call again; nothing is loaded twice. */
export async function prepareVerifiers(verifiers: readonly AnyVerifier[]): Promise<void> {
  await Promise.all(verifiers.map((verifier) => verifier.prepare?.()));
}
