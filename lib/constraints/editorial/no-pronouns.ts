import * as z from "zod";
import { counted } from "../text/bounds";
import { pronounSpans } from "../text/pronouns";
import { editorialKind } from "./editorial-kind";

const words = { first: ["I", "we", "my", "our"], second: ["you", "your"] };

/** No English pronoun of the first or of the second person, outside quotations and code. */
export const noPronouns = editorialKind({
  id: "no-pronouns",
  title: "No first or second person",
  category: "Style",
  params: z.object({ person: z.enum(["first", "second"]) }),
  describe: ({ person }) =>
    person === "first" ? 'Do not use the first person ("I", "we", "my", "our").' : 'Do not address the reader as "you".',
  verify: (answer, { person }) =>
    counted(pronounSpans(answer, person), { atMost: 0 }, `pronoun of the ${person} person`, `pronouns of the ${person} person`),
  examples: [
    { params: { person: "first" }, meets: "You may watch; type I errors are rare in the US.", breaks: "We’re watching bees." },
    { params: { person: "second" }, meets: 'I said, "You may watch."', breaks: "Yourself included, all may watch." },
  ],
  demands: ({ person }) => words[person].map((text) => ({ is: "lacks", text })),
});
