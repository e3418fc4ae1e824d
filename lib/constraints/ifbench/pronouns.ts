import * as z from "zod";
import { lowered } from "../python/lower-case";
import { mostSpans } from "../span";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { spansOfPieces } from "./pieces";
import { prepareTokens, tokens } from "./tokens";

const pronounList = new Set(
  `i me we us you he him she her it they them my mine our ours your yours his hers its their theirs
  myself ourselves yourself yourselves himself herself itself themselves this that these those who whom whose which what
  whoever whomever whatever whichever anybody anyone anything everybody everyone everything nobody nothing somebody someone
  something each either neither both all some any none`.split(/\s+/),
);

/** A least number of pronouns, demonstratives and the like included. */
export const pronouns = defineVerifier({
  id: "count:pronouns",
  family: "ifbench",
  title: "Pronouns",
  category: "Count",
  params: z.object({ N: z.number().nonnegative() }),
  describe: ({ N }) => `Use at least ${countOf(N, "pronoun")}.`,
  verify: (answer, { N }) => {
    const lower = lowered(answer.replaceAll("/", " "));
    const found = tokens(lower.text).filter(({ text }) => pronounList.has(text));
    return outcome(
      found.length >= N,
      `${countOf(found.length, "pronoun")}, at least ${N} asked for`,
      spansOfPieces(found).slice(0, mostSpans).map(lower.origin),
    );
  },
  examples: [{ params: { N: 3 }, meets: "They told me all.", breaks: "Bees told me all." }],
  demands: ({ N }) => [{ is: "count", of: "words", atLeast: N }],
  prepare: prepareTokens,
});
