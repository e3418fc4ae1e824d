import * as z from "zod";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { inner } from "./marks";
import { outcome } from "./outcome";
import { spansOfPieces, words } from "./pieces";

const coordinating = new Set(["and", "but", "for", "nor", "or", "so", "yet"]);

/** A least number of different coordinating conjunctions. As in the reference, "and", "And" and "and," count as three. */
export const conjunctions = defineVerifier({
  id: "count:conjunctions",
  family: "ifbench",
  title: "Coordinating conjunctions",
  category: "Count",
  params: z.object({ small_n: z.number().nonnegative() }),
  describe: ({ small_n }) => `Use at least ${small_n} different coordinating conjunctions (and, but, for, nor, or, so, yet).`,
  verify: (answer, { small_n }) => {
    const found = words(answer).filter(({ text }) => coordinating.has(inner(text).toLowerCase()));
    const spellings = new Set(found.map(({ text }) => text));
    const evidence = `${countOf(spellings.size, "different conjunction")}, at least ${small_n} asked for`;
    return outcome(spellings.size >= small_n, evidence, spansOfPieces(found));
  },
  examples: [{ params: { small_n: 2 }, meets: "Bees dance and hum, but rarely sleep.", breaks: "Bees dance and hum and sleep." }],
});
