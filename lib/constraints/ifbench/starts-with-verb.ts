import * as z from "zod";
import { clip } from "../text/clip";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { words } from "./pieces";
import { isVerbFirst, prepareTagger } from "./verb-tagger";

/** The first word is a verb where it stands, as the tagger sees it; a participle is one too. */
export const startsWithVerb = defineVerifier({
  id: "words:start_verb",
  family: "ifbench",
  title: "Starts with a verb",
  category: "Words",
  params: z.object({}),
  describe: () => "Start the answer with a verb.",
  verify: (answer) => {
    const [first] = words(answer);
    if (!first) return broken("no words");
    const isVerb = isVerbFirst(answer);
    return outcome(isVerb, `"${clip(first.text)}" is ${isVerb ? "a verb" : "no verb"} here`, [first.span]);
  },
  examples: [{ params: {}, meets: "Watch the bees dance.", breaks: "The bees dance." }],
  prepare: prepareTagger,
  occupies: ["start"],
});
