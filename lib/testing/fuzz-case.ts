import { type Checked, check } from "../constraints/engine";
import type { AnyVerifier } from "../constraints/verifier";
import { fuzzParams, fuzzText } from "./fuzz-cases";

/**
 * Checks one made-up answer, and says what is wrong with the verdict.
 *
 * @returns undefined where nothing is
 */
export function faultOf(verifier: AnyVerifier, random: () => number): string | undefined {
  const params = fuzzParams(verifier, random);
  const answer = fuzzText(random);
  const start = performance.now();
  const where = () => `${verifier.id} ${JSON.stringify(params).slice(0, 200)} on ${JSON.stringify(answer).slice(0, 300)}`;
  try {
    const fault = faultIn(check(verifier, answer, params), answer);
    if (fault) return `${fault}: ${where()}`;
  } catch (error) {
    return `threw ${String(error).slice(0, 200)}: ${where()}`;
  }
  const took = performance.now() - start;
  return took > 1000 ? `took ${Math.round(took)} ms: ${where()}` : undefined;
}

function faultIn({ strict, loose, evidence, spans }: Checked, answer: string): string | undefined {
  if (evidence.trim() === "") return "no evidence";
  if (strict && !loose) return "strict, but not loose";
  const isWithin = spans.every(
    ({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= answer.length,
  );
  return isWithin ? undefined : `spans outside the text (${answer.length}): ${JSON.stringify(spans).slice(0, 200)}`;
}
