import * as z from "zod";
import type { Span } from "../span";
import { broken, defineVerifier, met } from "../verifier";

const least = 5;
const closing: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** Brackets of any kind within one another, at least five deep and closed in order at the deepest place. */
export const nestedBrackets = defineVerifier({
  id: "format:parentheses",
  family: "ifbench",
  title: "Nested brackets",
  category: "Format",
  params: z.object({}),
  describe: () => `Nest brackets — (round), [square] or {curly} — at least ${least} levels deep.`,
  verify: (answer) => {
    const { deepest, closed } = nesting(answer);
    if (closed) return met(`nested ${least} levels deep or more`, [closed]);
    return broken(`nested ${deepest} deep, at least ${least} closed levels asked for`);
  },
  examples: [{ params: {}, meets: "Bees (and [wasps {and (ants [all])}]) dance.", breaks: "Bees (and [wasps {and (ants)}]) dance." }],
});

/** The first bracket that closes at five levels or more; a bracket that closes another's breaks the whole nest. */
function nesting(answer: string): { deepest: number; closed?: Span } {
  let open: { closes: string | undefined; at: number }[] = [];
  let deepest = 0;
  for (const { 0: bracket, index } of answer.matchAll(/[()[\]{}]/g)) {
    if (bracket in closing) {
      open.push({ closes: closing[bracket], at: index });
      deepest = Math.max(deepest, open.length);
    } else if (open.at(-1)?.closes === bracket) {
      const opened = open.pop();
      if (deepest >= least) return { deepest, closed: { start: open[0]?.at ?? opened?.at ?? index, end: index + 1 } };
    } else {
      open = [];
      deepest = 0;
    }
  }
  return { deepest };
}
