import * as z from "zod";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** The answer ends with given words. */
export const endPhrase = defineEntry({
  id: "end-phrase",
  group: "format",
  title: "Closing words",
  params: z.object({ phrase: z.string().min(1) }),
  describe: ({ phrase }) => `End the answer with exactly the words "${phrase}" and nothing after them.`,
  draw: (random) => ({
    phrase: pick(random, ["That is where it starts.", "The rest is practice.", "Judge for yourself.", "This much is certain."]),
  }),
  verify: (answer, { phrase }) => {
    const text = answer.trimEnd();
    const span = { start: Math.max(0, text.length - phrase.length), end: text.length };
    const end = text.slice(span.start);
    return end === phrase ? met(`it ends with "${phrase}"`, [span]) : broken(`it ends with "${end}", not with "${phrase}"`, [span]);
  },
  examples: [
    { params: { phrase: "Judge for yourself." }, meets: "Bees dance. Judge for yourself.", breaks: "Judge for yourself. Bees dance." },
  ],
  demands: ({ phrase }) => [{ is: "ends", text: phrase }],
  occupies: ["end"],
  uses: ["fixed_case"],
});
