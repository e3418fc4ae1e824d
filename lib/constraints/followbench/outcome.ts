import { mostSpans, type Span } from "../span";
import { broken, met, type Verification } from "../verifier";

/** Met or broken by a claim that holds or does not. */
export function outcome(isMet: boolean, evidence: string, spans: readonly Span[] = []): Verification {
  const shown = spans.slice(0, mostSpans);
  return isMet ? met(evidence, shown) : broken(evidence, shown);
}
