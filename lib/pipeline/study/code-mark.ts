import { bindByRules } from "@/lib/constraints/binding/bind";
import { check } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import type { AnyVerifier } from "@/lib/constraints/verifier";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";

/** What code says of one constraint: whether it is met, that nobody can tell, or that a judge has to. */
export type CodeMark =
  | { by: "code"; fulfilment: Fulfilment; evidence: string; problem: "" }
  | { by: "code"; fulfilment: null; evidence: ""; problem: string }
  | { by: "judge"; fulfilment: null; evidence: ""; problem: "" };

/** @returns the verifiers that `codeMark` needs for these constraints: they must be prepared before */
export function verifiersFor(constraints: readonly string[]): AnyVerifier[] {
  const found = constraints.flatMap((text) => {
    const binding = bindByRules(text);
    return binding.state === "bound" ? (verifierById(binding.verifierId) ?? []) : [];
  });
  return [...new Set(found)];
}

/**
 * Marks one constraint by code where its words bind it: strictly, on the answer as it stands.
 *
 * @returns for a judge where rules do not bind it; without a mark, and why, where it demands nothing
 */
export function codeMark(answer: string, constraint: string): CodeMark {
  const binding = bindByRules(constraint);
  if (binding.state === "topic") return { by: "code", fulfilment: null, evidence: "", problem: `Nobody can tell: ${binding.because}` };
  const verifier = binding.state === "bound" ? verifierById(binding.verifierId) : undefined;
  if (binding.state !== "bound" || !verifier) return { by: "judge", fulfilment: null, evidence: "", problem: "" };
  const { strict, evidence } = check(verifier, answer, binding.params);
  return { by: "code", fulfilment: strict ? "yes" : "no", evidence, problem: "" };
}
