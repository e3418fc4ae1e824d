import type { Span } from "../span";
import { defineCheck } from "./check";
import { demandsNobodyCanMeet } from "./impossible-requests";
import { offerRewrite, sentenceAround, withoutPart, withoutSentence } from "./rewrite";

/** Requests that no written answer can meet. */
export const infeasible = defineCheck({
  id: "infeasible",
  title: "Cannot be met",
  severity: "error",
  summary: "The instruction asks for what a written answer cannot give, or rests on material that is not there.",
  look: ({ id, text, constraints }) => [
    ...demandsNobodyCanMeet(text).map(({ span, because }) => ({
      ...{ span, message: `“${text.slice(span.start, span.end)}” cannot be met: ${because}` },
      repairs: [removal(id, text, span)],
    })),
    ...constraints.flatMap((constraint) =>
      demandsNobodyCanMeet(constraint.text).map(({ span, because }) => ({
        ...{ field: "constraint" as const, constraintIds: [constraint.id], span },
        message: `“${constraint.text}” cannot be met: ${because}`,
        repairs: [
          {
            label: "Remove the constraint",
            repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: constraint.id },
          },
        ],
      })),
    ),
  ],
});

/** The sentence where it begins with the request, or the request where a sentence remains without it. */
function removal(id: string, text: string, span: Span) {
  const sentence = sentenceAround(text, span);
  const before = text.slice(sentence.start, span.start);
  const isWhole =
    !/\p{L}{2}/u.test(before.replace(/\b(?:please|also|and|then|finally)\b/gi, "")) ||
    span.end - span.start > sentence.end - sentence.start - 12;
  const words = text.slice(span.start, span.end);
  return isWhole
    ? offerRewrite(id, `Remove “${text.slice(sentence.start, sentence.end)}”`, withoutSentence(text, span))
    : offerRewrite(id, `Remove “${words}”`, withoutPart(text, span));
}
