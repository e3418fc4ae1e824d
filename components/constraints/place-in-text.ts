import { bindInText } from "@/lib/constraints/binding/bind-in-text";
import type { Span } from "@/lib/constraints/span";
import { wordsInText } from "@/lib/review/words-in-text";
import type { ReviewConstraint } from "@/lib/schema/review";
import { keyOfUse } from "./check-answer";
import { boundUse } from "./constraint-view";

/** Where an instruction's text says a constraint: as code understands it, else by the words they share. */
export function placeInText(text: string, constraint: ReviewConstraint): Span | null {
  const use = boundUse(constraint);
  if (!use) return wordsInText(text, constraint.text);
  const demands = bindInText(text).filter(({ binding }) => binding.verifierId === use.verifierId);
  const same = demands.find(({ binding }) => keyOfUse(binding) === keyOfUse(use)) ?? (demands.length === 1 ? demands[0] : undefined);
  return same?.span ?? wordsInText(text, constraint.text);
}
