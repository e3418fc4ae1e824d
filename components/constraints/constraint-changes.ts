import type { ReviewCommands } from "@/components/review/review-commands";
import { verifierById } from "@/lib/constraints/index";
import { updatedText } from "@/lib/review/updated-text";
import type { ConstraintBinding } from "@/lib/schema/constraint-input";
import type { ReviewConstraint } from "@/lib/schema/review";
import type { NewConstraint } from "./add-constraint";
import type { PendingChange } from "./offered-text";

/** What a person does to constraints, each with the offer to say it in the text. */
export function constraintChanges(commands: ReviewCommands, offer: (change: PendingChange) => void) {
  return {
    add: ({ category, text, use }: NewConstraint) => {
      const id = crypto.randomUUID();
      commands.addConstraint({ id, category, text, ...(use ? { binding: use } : {}) });
      offer({ kind: "added", constraint: { ...bare, id, category, text } });
    },
    remove: (constraint: ReviewConstraint) => {
      commands.removeConstraint(constraint.id);
      offer({ kind: "removed", constraint });
    },
    reword: (constraint: ReviewConstraint, text: string) => {
      commands.editConstraint(constraint.id, text);
      if (text !== constraint.text) offer({ kind: "changed", constraint, after: text });
    },
    bind: (constraint: ReviewConstraint, binding: ConstraintBinding) => {
      const text = wordsFor(constraint, binding);
      commands.bindConstraint(constraint.id, binding, text);
      if (text !== null && text !== constraint.text) offer({ kind: "changed", constraint, after: text });
    },
  };
}

/**
 * A constraint's words after it was bound: unchanged where only a verifier was found for them, the exchanged numbers
 * or words where its parameters changed, else the verifier's own sentence.
 */
export function wordsFor(constraint: ReviewConstraint, binding: ConstraintBinding): string | null {
  if (binding.state !== "bound" || constraint.bindingState !== "bound" || constraint.verifierId === null) return null;
  const after = sentence(binding.verifierId, binding.params);
  const before = sentence(constraint.verifierId, constraint.params);
  if (after === null || before === null || after === before) return null;
  const { text } = constraint;
  return updatedText(text, { kind: "changed", words: { start: 0, end: text.length }, before, after });
}

function sentence(verifierId: string, params: unknown): string | null {
  const verifier = verifierById(verifierId);
  const parsed = verifier?.params.safeParse(params);
  return verifier && parsed?.success ? verifier.describe(parsed.data) : null;
}

const bare = {
  originalText: null,
  source: "person",
  verifierId: null,
  params: null,
  bindingState: "unbound",
  bindingSource: null,
  proposal: null,
} as const;
