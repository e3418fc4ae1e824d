import { bindByRules } from "../binding/bind";
import { defineCheck } from "./check";

/** A constraint that names a subject and demands nothing. */
export const mereTopic = defineCheck({
  id: "mere-topic",
  title: "Mere topic",
  severity: "warning",
  summary: "A constraint names a subject, such as “Age range”, and demands nothing of the answer that anybody could check.",
  look: ({ id, constraints }) =>
    constraints.flatMap((constraint) => {
      if (constraint.verifierId !== null) return [];
      const binding = bindByRules(constraint.text);
      if (binding.state !== "topic") return [];
      const demand = `Discuss ${lowerFirst(constraint.text.trim().replace(/[.:]$/, ""))}.`;
      return [
        {
          ...{ field: "constraint" as const, constraintIds: [constraint.id] },
          span: { start: 0, end: constraint.text.length },
          message: `“${constraint.text}” demands nothing that can be checked: ${binding.because}`,
          repairs: [
            { label: `Demand it: “${demand}”`, repair: { kind: "rewrite_constraint" as const, constraintId: constraint.id, text: demand } },
            {
              label: "Remove the constraint",
              repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: constraint.id },
            },
          ],
        },
      ];
    }),
});

/** With a small first letter, unless it may begin a name. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+)+$/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
