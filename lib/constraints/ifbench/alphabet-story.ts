import * as z from "zod";
import { splitOnSpace } from "../python/split";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { firstCharacter } from "./pieces";
import { prepareSentences, sentences } from "./sentences";

const alphabet = "abcdefghijklmnopqrstuvwxyz";

/** Twenty-six sentences whose first letters are the alphabet. */
export const alphabetStory = defineVerifier({
  id: "custom:sentence_alphabet",
  family: "ifbench",
  title: "Story from A to Z",
  category: "Custom",
  params: z.object({}),
  describe: () => "Tell a story of 26 sentences whose first letters run from A to Z.",
  verify: (answer) => {
    const all = sentences(answer);
    if (all.length !== alphabet.length) return broken(`${countOf(all.length, "sentence")}, ${alphabet.length} asked for`);
    const at = all.findIndex(({ text }, order) => firstCharacter((splitOnSpace(text)[0] ?? "").toLowerCase()) !== alphabet[order]);
    const astray = all[at];
    return astray ? broken(`sentence ${at + 1} does not start with "${alphabet[at]}"`, [astray.span]) : met("26 sentences from A to Z");
  },
  examples: [{ params: {}, meets: story("z"), breaks: story("y") }],
  demands: () => [{ is: "count", of: "sentences", atLeast: 26, atMost: 26 }],
  prepare: prepareSentences,
  occupies: ["length"],
  uses: ["sentences", "start"],
});

function story(last: string): string {
  return Array.from(alphabet.replace(/z$/, last), (letter) => `${letter.toUpperCase()}ees dance.`).join(" ");
}
