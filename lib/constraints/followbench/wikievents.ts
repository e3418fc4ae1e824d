import * as z from "zod";
import { piecesBetween } from "../python/split";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { outcome } from "./outcome";

/** Every line is one of the target's; not all of them need be there. */
export const wikievents = defineVerifier({
  id: "followbench:WIKIEVENTS",
  family: "followbench",
  title: "Events of a text",
  category: "Content",
  params: z.object({ target: z.string() }),
  describe: ({ target }) =>
    `Answer only with lines from this list: ${target
      .split("\n")
      .map((line) => `"${line}"`)
      .join(", ")}.`,
  verify: (answer, { target }) => {
    const allowed = new Set(target.split("\n"));
    const others = piecesBetween(answer, "\n").filter(({ text }) => !allowed.has(text));
    const evidence = others.length === 0 ? "every line is one of those expected" : `${countOf(others.length, "line")} not expected`;
    return outcome(
      others.length === 0,
      evidence,
      others.map(({ span }) => span),
    );
  },
  examples: [
    {
      params: { target: "bees were seen at <arg1>\nwasps were seen at <arg1>" },
      meets: "bees were seen at <arg1>",
      breaks: "ants were seen",
    },
  ],
  occupies: ["start", "end", "layout"],
});
