import { mostSpans, type Span } from "../span";
import { broken, met, type Verification } from "../verifier";

/** Met or broken by a claim that holds or does not. */
export function outcome(isMet: boolean, evidence: string, spans: readonly Span[] = []): Verification {
  const shown = spans.slice(0, mostSpans);
  return isMet ? met(evidence, shown) : broken(evidence, shown);
}

/** Broken at the places given, met where there are none. */
export function unbroken(faults: readonly Span[], fault: (count: number) => string, fine: string): Verification {
  return faults.length === 0 ? met(fine) : broken(fault(faults.length), faults.slice(0, mostSpans));
}
