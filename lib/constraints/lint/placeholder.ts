import { leaks } from "../leaks";
import { defineCheck } from "./check";
import { offerRewrite, withoutSentence } from "./rewrite";

/** A gap that nobody filled: "[insert name here]". */
export const placeholder = defineCheck({
  id: "placeholder",
  title: "Unfilled placeholder",
  severity: "error",
  summary: "A gap of the template, such as “{{topic}}” or “[insert name here]”, was never filled.",
  look: ({ id, text }) =>
    leaks(text)
      .filter(({ kind }) => kind === "placeholder")
      .map(({ span, text: found, message }) => ({
        ...{ span, message },
        repairs: [offerRewrite(id, `Remove the sentence with ${found}`, withoutSentence(text, span))],
      })),
});
