import { describeWith } from "../engine";
import { verifierById } from "../index";
import { defineCheck } from "./check";
import { commonStems, coverageOf, readText } from "./coverage";
import { asSentence, offerRewrite, type Rewrite, withSentence } from "./rewrite";
import type { LintConstraint } from "./subject";

/** A listed constraint that the text does not say, or says with another value. */
export const notInText = defineCheck({
  id: "not-in-text",
  title: "Constraint not in the text",
  severity: "warning",
  summary: "A listed constraint is not said in the instruction's text, so that no answer could know of it.",
  look: ({ id, text, constraints }) => {
    if (constraints.length === 0 || text.trim() === "") return [];
    const read = readText(text);
    const common = commonStems(constraints);
    return constraints.slice(0, most).flatMap((constraint) => {
      const coverage = coverageOf(constraint, read, common);
      if (coverage.is === "said") return [];
      const about = { field: "constraint" as const, constraintIds: [constraint.id], span: { start: 0, end: constraint.text.length } };
      const remove = {
        label: "Remove the constraint",
        repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: constraint.id },
      };
      if (coverage.is === "missing") {
        const sentence = asSentence(constraint.text);
        return [
          {
            ...about,
            message: `The text does not say “${constraint.text}”`,
            repairs: [offerRewrite(id, `Add “${sentence}” to the text`, withSentence(text, sentence)), remove],
          },
        ];
      }
      const { span, binding } = coverage.demand;
      const said = text.slice(span.start, span.end);
      const verifier = verifierById(binding.verifierId);
      const other = verifier ? describeWith(verifier, binding.params) : said;
      const rewrite = withNumbers(text, span, constraint);
      return [
        {
          ...about,
          message: `The text says “${said}” where the constraint says “${constraint.text}”`,
          repairs: [
            ...(rewrite ? [offerRewrite(id, `Write “${rewrite.with}” in the text`, rewrite)] : []),
            {
              label: `Change the constraint to “${other}”`,
              repair: { kind: "rewrite_constraint" as const, constraintId: constraint.id, text: other },
            },
          ],
        },
      ];
    });
  },
});

/** Longer lists than any people write are looked at in part. */
const most = 100;

/** The words of the text with the constraint's numbers in place of theirs, where both hold as many. */
function withNumbers(text: string, { start, end }: { start: number; end: number }, constraint: LintConstraint): Rewrite | null {
  const numbers = constraint.text.match(/\d+/g) ?? [];
  const said = text.slice(start, end);
  if (numbers.length === 0 || (said.match(/\d+/g)?.length ?? 0) !== numbers.length) return null;
  let place = 0;
  return { start, end, with: said.replace(/\d+/g, () => numbers[place++] ?? "") };
}
