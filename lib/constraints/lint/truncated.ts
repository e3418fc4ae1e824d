import { defineCheck } from "./check";
import { cutIn } from "./cut-text";

/** Answers that stop before they end, told by their form alone. */
export const truncated = defineCheck({
  id: "truncated",
  title: "Cut answer",
  severity: "error",
  summary: "An answer stops in the middle: an unfinished sentence, an open code block, a list that breaks off.",
  look: ({ text, answer, internalFeedback }) =>
    [
      { field: "answer" as const, what: "answer", reply: answer },
      { field: "internal_feedback" as const, what: "internal feedback", reply: internalFeedback },
    ].flatMap(({ field, what, reply }) => {
      if (reply === null) return [];
      const cut = cutIn(reply, text);
      return cut ? [{ field, span: cut.span, message: `The ${what} is cut: ${cut.because}` }] : [];
    }),
});
