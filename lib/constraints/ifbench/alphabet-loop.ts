import * as z from "zod";
import { clip } from "../text/clip";
import { broken, defineVerifier, met } from "../verifier";
import { bareWords, firstCharacter } from "./pieces";

const alphabet = "abcdefghijklmnopqrstuvwxyz";

/** Each word starts with the letter after that of the word before; a follows z. Any letter may come first. */
export const alphabetLoop = defineVerifier({
  id: "words:alphabet",
  family: "ifbench",
  title: "Words along the alphabet",
  category: "Words",
  params: z.object({}),
  describe: () => "Start each word with the next letter of the alphabet, with A following Z.",
  verify: (answer) => {
    const [first, ...rest] = bareWords(answer);
    const start = alphabet.indexOf(firstCharacter(first?.text ?? "").toLowerCase());
    if (!first || start < 0 || first.text === "") return broken("it does not start with a letter from a to z", first ? [first.span] : []);
    const at = rest.findIndex(({ text }, order) => firstCharacter(text.toLowerCase()) !== alphabet[(start + 1 + order) % 26]);
    const astray = rest[at];
    if (!astray) return met("every word starts with the next letter");
    return broken(`"${clip(astray.text)}" does not start with "${alphabet[(start + 1 + at) % 26]}"`, [astray.span]);
  },
  examples: [{ params: {}, meets: "Yes, zebras are big.", breaks: "A bee dances." }],
  occupies: ["start"],
});
