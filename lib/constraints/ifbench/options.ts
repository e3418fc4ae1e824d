import * as z from "zod";
import { strip } from "../python/strip";
import { trustedPattern } from "../python/trusted-pattern";
import { defineVerifier } from "../verifier";
import { inner } from "./marks";
import { outcome } from "./outcome";

const lettered = trustedPattern("^\\W*[aA]\\W*[bB]\\W*[cC]");

/** The answer is one of several options. Lettered ones must be given letter by letter; of others case and punctuation do not matter. */
export const options = defineVerifier({
  id: "format:options",
  family: "ifbench",
  title: "One of several options",
  category: "Format",
  params: z.object({ options: z.string().min(1).max(10_000) }),
  describe: ({ options }) => `Answer with one of these options and nothing else: ${options}.`,
  verify: (answer, { options }) => {
    const choices = choicesIn(options);
    const isChosen = lettered.test(options)
      ? choices.includes(answer)
      : choices.some((choice) => inner(choice).toLowerCase() === inner(answer).toLowerCase());
    return outcome(isChosen, isChosen ? "it is one of the options" : `it is none of the ${choices.length} options`);
  },
  examples: [
    { params: { options: "yes/no/maybe" }, meets: "Maybe.", breaks: "Maybe so." },
    { params: { options: "a), b), c), d)" }, meets: "b)", breaks: "b" },
  ],
  demands: () => [{ is: "whole", form: "fixed_phrase" }],
  occupies: ["start", "end", "layout", "length"],
});

function choicesIn(options: string): string[] {
  const separator = ["/", "or"].find((mark) => options.includes(mark)) ?? ",";
  return options.split(separator).map(strip);
}
