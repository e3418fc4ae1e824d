import * as z from "zod";
import { boundedNoun, boundShape, countBeside, demandedCount, isRange, isWithin } from "../text/bounds";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** How many characters there are, with spaces or without; what a reader sees as one is one, white space at either end is none. */
export const characterRange = editorialKind({
  id: "character-range",
  title: "Number of characters",
  category: "Length",
  params: z
    .object({ ...boundShape, spaces: z.enum(["counted", "left out"]) })
    .refine(isRange, { error: "Give a lower or an upper bound, the lower not above the upper." }),
  describe: ({ spaces, ...bounds }) => `Write ${boundedNoun(bounds, "character")}, spaces ${spaces}.`,
  verify: (answer, { spaces, ...bounds }) => {
    const text = answer.trim();
    const start = answer.indexOf(text);
    const points = spaces === "counted" ? [...text] : [...text.replace(/\s/g, "")];
    const evidence = countBeside(points.length, bounds, "character");
    if (isWithin(points.length, bounds)) return met(evidence);
    const isOver = bounds.atMost !== undefined && points.length > bounds.atMost && spaces === "counted";
    const from = isOver ? start + points.slice(0, bounds.atMost).join("").length : start;
    return broken(evidence, isOver ? [{ start: from, end: start + text.length }] : []);
  },
  examples: [
    { params: { atLeast: 5, atMost: 280, spaces: "counted" }, meets: "Bees dance.", breaks: "Bees" },
    { params: { atMost: 9, spaces: "left out" }, meets: "  Be es dan ce ", breaks: "Bees danced" },
    { params: { atMost: 2, spaces: "counted" }, meets: "😀😀", breaks: "😀😀😀" },
  ],
  demands: ({ spaces, ...bounds }) => [
    spaces === "counted" || bounds.atMost === undefined
      ? demandedCount("characters", bounds)
      : demandedCount("words", { atMost: bounds.atMost }),
  ],
});
