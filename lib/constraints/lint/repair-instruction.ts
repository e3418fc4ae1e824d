import type { Repair } from "@/lib/schema/finding";
import { bindByRules } from "../binding/bind";
import { rewritten, withSentence } from "./rewrite";
import type { LintConstraint, LintInstruction } from "./subject";

/**
 * An instruction after a repair: for a preview, and for asking the checks again before anything is stored.
 *
 * @param known constraints of the query, for listing again one that the instruction has lost
 * @returns the instruction as it was where the repair is about another one, about levels, or needs the model
 */
export function repaired(instruction: LintInstruction, repair: Repair, known: readonly LintConstraint[] = []): LintInstruction {
  if ("instructionId" in repair && repair.instructionId !== instruction.id) return instruction;
  const { text, constraints } = instruction;
  switch (repair.kind) {
    case "rewrite_text":
      return { ...instruction, text: rewritten(text, repair) };
    case "rewrite_constraint":
      return { ...instruction, constraints: constraints.map((own) => (own.id === repair.constraintId ? withText(own, repair.text) : own)) };
    case "split_constraint":
      return {
        ...instruction,
        constraints: constraints.flatMap((own) => (own.id === repair.constraintId ? parts(own, repair.into) : own)),
      };
    case "remove_constraint":
      return { ...instruction, constraints: constraints.filter(({ id }) => id !== repair.constraintId) };
    case "restore_constraint": {
      const again = known.filter(({ id }) => id === repair.constraintId && !constraints.some((own) => own.id === id));
      const said = repair.sentence === "" ? text : rewritten(text, withSentence(text, repair.sentence));
      return { ...instruction, text: said, constraints: [...constraints, ...again] };
    }
    case "add_constraint": {
      const added = withText(
        { id: `${instruction.id}/${constraints.length + 1}`, category: repair.category, text: "", verifierId: null, params: {} },
        repair.text,
      );
      return { ...instruction, constraints: [...constraints, added] };
    }
    default:
      return instruction;
  }
}

/** Bound anew by its words. */
function withText(constraint: LintConstraint, text: string): LintConstraint {
  const binding = bindByRules(text);
  const bound = binding.state === "bound" ? { verifierId: binding.verifierId, params: binding.params } : { verifierId: null, params: {} };
  return { ...constraint, text, ...bound };
}

function parts(constraint: LintConstraint, into: readonly string[]): LintConstraint[] {
  return into.map((text, place) => withText({ ...constraint, id: `${constraint.id}/${place + 1}` }, text));
}
