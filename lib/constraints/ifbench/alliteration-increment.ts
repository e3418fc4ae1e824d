import * as z from "zod";
import { splitOnSpace } from "../python/split";
import { broken, defineVerifier, met } from "../verifier";
import { afterMarks } from "./marks";
import { firstCharacter } from "./pieces";
import { prepareSentences, sentences } from "./sentences";

/** In each sentence more words share their first letter with a neighbour than in the sentence before. */
export const alliterationIncrement = defineVerifier({
  id: "sentence:alliteration_increment",
  family: "ifbench",
  title: "Growing alliteration",
  category: "Sentence",
  params: z.object({}),
  describe: () => "Let each sentence hold more neighbouring words with the same first letter than the sentence before.",
  verify: (answer) => {
    const all = sentences(answer);
    const counts = all.map(({ text }) => alliterating(text));
    const at = counts.findIndex((count, order) => order > 0 && count <= (counts[order - 1] ?? 0));
    const astray = all[at];
    const evidence = `alliterating words per sentence: ${counts.slice(0, 20).join(", ")}`;
    return astray ? broken(evidence, [astray.span]) : met(evidence);
  },
  examples: [
    {
      params: {},
      meets: "Bees dance. Busy bees rest. Busy brown bees buzz.",
      breaks: "Busy bees rest. Wasps watch them.",
    },
  ],
  prepare: prepareSentences,
  uses: ["sentences"],
});

function alliterating(sentence: string): number {
  const letters = splitOnSpace(sentence.toLowerCase())
    .map(afterMarks)
    .filter((word) => word !== "")
    .map(firstCharacter);
  return letters.filter((letter, at) => letter === letters[at - 1] || letter === letters[at + 1]).length;
}
