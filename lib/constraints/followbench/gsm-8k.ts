import { lastMatch } from "./last-match";

/** An amount in dollars: the last one counts. */
export const gsm8k = lastMatch({
  source: "gsm_8k",
  title: "Word problem in dollars",
  category: "Situation",
  what: "amount in dollars",
  pattern: /\$\p{Nd}+/gu,
  examples: [{ params: { target: "$37" }, meets: "$40 less $3 is $37.", breaks: "$37 is left of $40." }],
});
