import * as z from "zod";
import { type Span, spansOf } from "../span";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** Each of . , ! ? ; : at least once beside an interrobang, which may be written ?!, !? or ‽. */
export const punctuationCover = defineVerifier({
  id: "count:punctuation",
  family: "ifbench",
  title: "Every punctuation mark",
  category: "Count",
  params: z.object({}),
  describe: () => "Use each of the marks . , ! ? ; : at least once, and an interrobang (?!) besides.",
  verify: (answer) => {
    const interrobang = interrobangIn(answer);
    if (!interrobang) return broken("no interrobang (?!)");
    const rest = answer.slice(0, interrobang.start) + answer.slice(interrobang.end);
    const missing = [".", ",", "!", "?", ";", ":"].filter((mark) => !rest.includes(mark));
    const evidence = missing.length === 0 ? "every mark is used" : `missing: ${missing.join(" ")}`;
    return outcome(missing.length === 0, evidence, missing.length === 0 ? [interrobang, ...spansOf(answer, /[.,!?;:]/g)] : []);
  },
  examples: [{ params: {}, meets: "Bees, wasps; ants: what?! Why? Look! There.", breaks: "Bees, wasps; ants: what?! Look." }],
  demands: () => [{ is: "count", of: "commas", atLeast: 1 }],
  uses: ["commas"],
});

/** The first ?!, else the first !?, else an empty place where there is only ‽, which hides no other mark. */
function interrobangIn(answer: string): Span | undefined {
  const pair = ["?!", "!?"].map((mark) => answer.indexOf(mark)).find((at) => at >= 0);
  if (pair !== undefined) return { start: pair, end: pair + 2 };
  const single = answer.indexOf("‽");
  return single < 0 ? undefined : { start: single, end: single + 1 };
}
