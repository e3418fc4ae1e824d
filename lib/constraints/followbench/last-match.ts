import * as z from "zod";
import { spansOf } from "../span";
import { clip } from "../text/clip";
import { broken, defineVerifier, type Verifier } from "../verifier";
import { outcome } from "./outcome";

const Targeted = z.object({ target: z.string() });

interface Written {
  source: string;
  title: string;
  category: string;
  /** what is looked for, as words: "a date like 12/31/1999" */
  what: string;
  /** with the flag g */
  pattern: RegExp;
  examples: Verifier<z.infer<typeof Targeted>>["examples"];
}

/** A verifier for a question of FollowBench whose answer is the last match of a pattern. */
export function lastMatch({ source, title, category, what, pattern, examples }: Written): Verifier<z.infer<typeof Targeted>> {
  return defineVerifier({
    id: `followbench:${source}`,
    family: "followbench",
    title,
    category,
    params: Targeted,
    describe: ({ target }) => `Give ${target} as the final answer.`,
    verify: (answer, { target }) => {
      const last = spansOf(answer, pattern).at(-1);
      if (!last) return broken(`there is no ${what}`);
      const found = answer.slice(last.start, last.end);
      return outcome(found === target, `the last ${what} is ${clip(found, 80)}, ${clip(target, 80)} asked for`, [last]);
    },
    examples,
    demands: ({ target }) => [{ is: "contains", text: target }],
  });
}
