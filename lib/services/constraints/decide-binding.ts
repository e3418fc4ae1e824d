import { isDeepStrictEqual } from "node:util";
import { bindByRules } from "@/lib/constraints/binding/bind";
import { verifierById } from "@/lib/constraints/index";
import { AppError } from "@/lib/errors";
import type { BoundWords, ConstraintBinding } from "@/lib/schema/constraint-input";

type Bound = Pick<BoundWords, "verifierId" | "params" | "bindingState" | "bindingSource">;

/** A change of a constraint's binding that was made before: an undo goes back to exactly what stood then. */
export interface EarlierChange {
  before: BoundWords;
  after: BoundWords;
}

/** What rules make of a constraint's words. */
export function boundByRules(text: string): Bound {
  const binding = bindByRules(text);
  if (binding.state !== "bound") return { verifierId: null, params: null, bindingState: binding.state, bindingSource: "rules" };
  return { verifierId: binding.verifierId, params: binding.params, bindingState: "bound", bindingSource: "rules" };
}

/** A verifier and parameters that a person chose; refused where they do not fit each other. */
export function boundByPerson(verifierId: string, given: unknown): Bound {
  const verifier = verifierById(verifierId);
  if (!verifier) throw new AppError("invalid_input", `there is no verifier "${verifierId}"`);
  if (verifier.unsupported !== undefined) throw new AppError("invalid_input", `code cannot check ${verifierId}: ${verifier.unsupported}`);
  const params = verifier.params.safeParse(given ?? {});
  if (!params.success) {
    const problems = params.error.issues.map(({ path, message }) => `${path.join(".") || "parameters"}: ${message}`);
    throw new AppError("invalid_input", `the parameters do not fit ${verifier.title}: ${problems.join("; ")}`);
  }
  return { verifierId, params: params.data, bindingState: "bound", bindingSource: "person" };
}

/**
 * What a constraint becomes when a person binds it. A model's proposal taken as it is counts as the model's; going back
 * to what stood before the last change gives back who had bound it.
 */
export function rebound(current: BoundWords, binding: ConstraintBinding, text: string | null, last: EarlierChange | null): BoundWords {
  const words = text ?? current.text;
  const chosen = chosenBinding(binding);
  if (last && last.before.text === words && isSameBinding(last.before, chosen)) return last.before;
  const { proposal } = current;
  const isProposed = proposal?.verifierId === chosen.verifierId && isDeepStrictEqual(plain(proposal.params), plain(chosen.params));
  return { ...chosen, text: words, proposal, ...(isProposed ? { bindingSource: "model" as const } : {}) };
}

/** What a constraint becomes when a person gives it other words: rules look at them afresh, and a proposal for the old ones goes. */
export function reworded(text: string, last: EarlierChange | null): BoundWords {
  if (last && last.before.text === text) return last.before;
  return { text, ...boundByRules(text), proposal: null };
}

export function isSameBinding(one: Bound, other: Bound): boolean {
  return (
    one.bindingState === other.bindingState &&
    one.verifierId === other.verifierId &&
    isDeepStrictEqual(plain(one.params), plain(other.params))
  );
}

function chosenBinding(binding: ConstraintBinding): Bound {
  if (binding.state === "bound") return boundByPerson(binding.verifierId, binding.params);
  const bindingSource = binding.state === "unbound" ? null : ("person" as const);
  return { verifierId: null, params: null, bindingState: binding.state, bindingSource };
}

/** As JSON would give it back: keys that are undefined do not count. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
