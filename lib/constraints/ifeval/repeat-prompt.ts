import * as z from "zod";
import { strip, strippedSpan } from "../python/strip";
import { broken, defineVerifier, met } from "../verifier";

/** The request word for word at the start, in capitals or small letters. */
export const repeatPrompt = defineVerifier({
  id: "combination:repeat_prompt",
  family: "ifeval",
  title: "Request repeated first",
  category: "Combination",
  params: z.object({ prompt_to_repeat: z.string().min(1) }),
  describe: ({ prompt_to_repeat }) => `First repeat the request word for word, then answer it. The request is: ${strip(prompt_to_repeat)}`,
  verify: (answer, { prompt_to_repeat }) => {
    const wanted = strip(prompt_to_repeat);
    const { start, end } = strippedSpan(answer);
    const span = { start, end: Math.min(end, start + wanted.length) };
    const isRepeated = answer.slice(start, end).toLowerCase().startsWith(wanted.toLowerCase());
    return isRepeated ? met("it begins with the request", [span]) : broken("it does not begin with the request", [span]);
  },
  examples: [
    {
      params: { prompt_to_repeat: "Name a river." },
      meets: "Name a river.\n\nThe Elbe.",
      breaks: "The Elbe.",
    },
  ],
  demands: ({ prompt_to_repeat }) => [{ is: "starts", text: strip(prompt_to_repeat) }],
  occupies: ["start"],
});
