import * as z from "zod";
import type { Span } from "../span";
import { broken, defineVerifier, met } from "../verifier";

const least = 3;

/** Straight double and single quotation marks within one another in turn, at least three deep and closed again. */
export const nestedQuotes = defineVerifier({
  id: "format:quotes",
  family: "ifbench",
  title: "Nested quotations",
  category: "Format",
  params: z.object({}),
  describe: () => `Put quotations within quotations at least ${least} levels deep, with double and single quotation marks in turn.`,
  verify: (answer) => {
    const closed = closedNest(answer);
    return closed ? met(`quotations nested ${least} levels deep`, [closed]) : broken(`no quotations nested ${least} levels deep`);
  },
  examples: [
    {
      params: {},
      meets: `She said, "He told me, 'They all cried, "Bees!" at once.'"`,
      breaks: `She said, "He told me, 'Bees!'"`,
    },
  ],
});

/** An apostrophe counts as a quotation mark, as in the reference: marks are all there is to go by. */
function closedNest(answer: string): Span | undefined {
  const open: { mark: string; at: number }[] = [];
  let reached = 0;
  for (const { 0: mark, index } of answer.matchAll(/["']/g)) {
    const last = open.at(-1);
    if (last?.mark === mark) {
      open.pop();
      if (reached - open.length >= least) return { start: last.at, end: index + 1 };
    } else {
      open.push({ mark, at: index });
      reached = Math.max(reached, open.length);
    }
  }
  return undefined;
}
