import { check } from "../engine";
import { verifierById } from "../index";
import type { AnyVerifier } from "../verifier";

/** What a model proposes for a constraint in words: a verifier, its parameters, and two answers to try it on. */
export interface Proposal {
  verifierId: string;
  params: unknown;
  /** an answer that is said to meet the constraint */
  meets: string;
  /** an answer that is said to break it */
  breaks: string;
}

export type ValidatedProposal =
  | { isAccepted: true; verifierId: string; params: unknown; sentence: string }
  | { isAccepted: false; because: string };

/**
 * Tries a proposal: its parameters must fit the verifier, and code must find its one answer met and its other broken.
 * A verifier that needs preparing must have been prepared.
 *
 * @returns the parsed parameters and the verifier's own sentence, or why the proposal does not hold
 */
export function validateProposal({ verifierId, params, meets, breaks }: Proposal): ValidatedProposal {
  const verifier = verifierById(verifierId);
  if (!verifier) return refused(`there is no verifier "${verifierId}"`);
  if (verifier.unsupported !== undefined) return refused(`code cannot check this kind: ${verifier.unsupported}`);
  const parsed = verifier.params.safeParse(params);
  if (!parsed.success) return refused(`the parameters do not fit ${verifier.title}: ${problemsOf(parsed.error.issues)}`);
  return tried(verifier, parsed.data, { meets, breaks });
}

function tried(verifier: AnyVerifier, params: unknown, { meets, breaks }: Pick<Proposal, "meets" | "breaks">): ValidatedProposal {
  if (meets.trim() === "" || breaks.trim() === "") return refused("a test answer is empty");
  const good = check(verifier, meets, params);
  if (!good.strict) return refused(`the answer that should meet it does not: ${good.evidence}`);
  const bad = check(verifier, breaks, params);
  if (bad.strict) return refused(`the answer that should break it does not: ${bad.evidence}`);
  return { isAccepted: true, verifierId: verifier.id, params, sentence: verifier.describe(params) };
}

function problemsOf(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  return issues.map(({ path, message }) => (path.length > 0 ? `${path.map(String).join(".")}: ${message}` : message)).join("; ");
}

function refused(because: string): ValidatedProposal {
  return { isAccepted: false, because };
}
