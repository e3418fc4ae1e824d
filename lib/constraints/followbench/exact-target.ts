import * as z from "zod";
import { clip } from "../text/clip";
import { broken, defineVerifier, met, type Verifier } from "../verifier";

const Targeted = z.object({ target: z.string() });
export type Targeted = z.infer<typeof Targeted>;

interface Written {
  source: string;
  title: string;
  category: string;
  examples: Verifier<Targeted>["examples"];
}

/** A verifier for an example of FollowBench with one right answer, to the letter. */
export function exactTarget({ source, title, category, examples }: Written): Verifier<Targeted> {
  return defineVerifier({
    id: `followbench:${source}`,
    family: "followbench",
    title,
    category,
    params: Targeted,
    describe: ({ target }) => `Answer with exactly this and nothing else: "${target}".`,
    verify: (answer, { target }) => {
      if (answer === target) return met("it is exactly what was asked for");
      const start = firstDifference(answer, target);
      return broken(`it differs from "${clip(target, 80)}" at character ${start + 1}`, [
        { start: Math.min(start, answer.length), end: answer.length },
      ]);
    },
    examples,
    demands: () => [{ is: "whole", form: "verbatim" }],
    occupies: ["start", "end", "layout", "length"],
  });
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
