import * as z from "zod";
import { countOf } from "../text/count-of";
import { pronounSpans } from "../text/pronouns";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

const sentences = {
  first: 'Write in the first person, as "I" or "we".',
  second: 'Write in the second person: address the reader as "you" and do not write as "I" or "we".',
  third: 'Write in the third person, without "I", "we" or "you".',
};

/** Who speaks of whom, told from English pronouns outside quotations and code. */
export const grammaticalPerson = editorialKind({
  id: "grammatical-person",
  title: "Grammatical person",
  category: "Style",
  params: z.object({ person: z.enum(["first", "second", "third"]) }),
  describe: ({ person }) => sentences[person],
  verify: (answer, { person }) => {
    const [first, second] = [pronounSpans(answer, "first"), pronounSpans(answer, "second")];
    const evidence = `${countOf(first.length, "pronoun")} of the first person, ${second.length} of the second`;
    if (person === "first") return first.length > 0 ? met(evidence, first) : broken(`${evidence}; at least 1 of the first due`);
    const astray = person === "third" ? [...first, ...second].sort((one, other) => one.start - other.start) : first;
    if (astray.length > 0) return broken(`${evidence}; none of the first${person === "third" ? " or second" : ""} allowed`, astray);
    if (person === "second" && second.length === 0) return broken(`${evidence}; at least 1 of the second due`);
    return met(evidence, second);
  },
  examples: [
    { params: { person: "first" }, meets: "I watched the bees with my sister.", breaks: "Part I of the book is about bees." },
    { params: { person: "second" }, meets: "Watch the bees; your patience pays.", breaks: "You can watch our bees." },
    {
      params: { person: "third" },
      meets: 'She said, "I love you." After World War I the US kept bees.',
      breaks: "You see bees everywhere.",
    },
  ],
  demands: ({ person }) => [
    { is: "settles", matter: "person", as: person },
    ...(person === "third" ? (["I", "we", "you"] as const).map((text) => ({ is: "lacks" as const, text })) : []),
    ...(person === "second" ? (["I", "we"] as const).map((text) => ({ is: "lacks" as const, text })) : []),
  ],
});
