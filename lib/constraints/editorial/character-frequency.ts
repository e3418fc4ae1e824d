import * as z from "zod";
import { spansOf } from "../span";
import { boundedNoun, counted, demandedCount, isRange } from "../text/bounds";
import { editorialKind } from "./editorial-kind";

const bound = z.number().int().nonnegative().optional();

/** A bound on how often one character occurs, letter or sign; of a letter, the capital and the small one count. */
export const characterFrequency = editorialKind({
  id: "character-frequency",
  title: "How often a character occurs",
  category: "Words",
  params: z
    .object({ character: z.string().refine((text) => [...text].length === 1, "one character"), atLeast: bound, atMost: bound })
    .refine(isRange, { error: "Give a lower or an upper bound, the lower not above the upper." }),
  describe: ({ character, ...bounds }) => `Use the character "${character}" ${boundedNoun(bounds, "time")}.`,
  verify: (answer, { character, ...bounds }) =>
    counted(spansOf(answer, literal(character)), bounds, `use of "${character}"`, `uses of "${character}"`),
  examples: [
    { params: { character: "#", atLeast: 2 }, meets: "# One\n# Two", breaks: "# One" },
    { params: { character: ",", atMost: 1 }, meets: "Bees dance, they hum.", breaks: "Bees, ants, wasps." },
  ],
  demands: ({ character, ...bounds }) => [demandedCount(character === "," ? "commas" : `letter:${character.toLowerCase()}`, bounds)],
});

function literal(character: string): RegExp {
  return new RegExp(
    character.replace(/[\\^$.*+?()[\]{}|/]/, (sign) => `\\${sign}`),
    "giu",
  );
}
