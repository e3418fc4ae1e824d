import * as z from "zod";
import { countBeside } from "../text/bounds";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An upper bound on characters, counted as code points without white space at either end. */
export const characterCountAtMost = defineEntry({
  id: "character-count-at-most",
  group: "number",
  title: "At most so many characters",
  params: z.object({ characters: z.number().int().positive() }),
  describe: ({ characters }) => `Use at most ${characters} characters, spaces included.`,
  draw: (random) => ({ characters: pick(random, [900, 1200, 1500]) }),
  verify: (answer, { characters }) => {
    const text = answer.trim();
    const points = [...text];
    const evidence = countBeside(points.length, { atMost: characters }, "character");
    if (points.length <= characters) return met(evidence);
    const start = answer.indexOf(text);
    return broken(evidence, [{ start: start + points.slice(0, characters).join("").length, end: start + text.length }]);
  },
  examples: [{ params: { characters: 12 }, meets: "Bees dance.", breaks: "Wild bees dance." }],
  demands: ({ characters }) => [{ is: "count", of: "characters", atMost: characters }],
  occupies: ["length"],
});
