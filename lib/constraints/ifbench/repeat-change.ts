import * as z from "zod";
import { splitOnSpace } from "../python/split";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** The request itself, word for word, with another first word. */
export const repeatChange = defineVerifier({
  id: "repeat:repeat_change",
  family: "ifbench",
  title: "Repeat with another first word",
  category: "Repeat",
  params: z.object({ prompt_to_repeat: z.string().min(1) }),
  describe: ({ prompt_to_repeat }) => `Instead of answering, repeat this request with another first word: "${prompt_to_repeat}".`,
  verify: (answer, { prompt_to_repeat }) => {
    if (answer === prompt_to_repeat) return broken("the request is repeated without a change");
    const same = afterFirstWord(answer) === afterFirstWord(prompt_to_repeat);
    return outcome(same, same ? "all but the first word is the request" : "it is not the request with another first word");
  },
  examples: [{ params: { prompt_to_repeat: "Write about bees." }, meets: "Speak about bees.", breaks: "Write about bees." }],
  demands: () => [{ is: "whole", form: "verbatim" }],
  occupies: ["start", "end", "layout", "length"],
});

function afterFirstWord(text: string): string {
  return splitOnSpace(text).slice(1).join(" ");
}
