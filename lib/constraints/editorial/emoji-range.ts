import { emojiSpans } from "../text/emoji";
import { countedKind } from "./counted-kind";

/** How many emoji there are, between bounds. */
export const emojiRange = countedKind({
  id: "emoji-range",
  title: "Number of emoji",
  category: "Style",
  noun: "emoji",
  nouns: "emoji",
  sentence: (bounded) => `Use ${bounded}.`,
  of: "emoji",
  find: emojiSpans,
  examples: [
    { params: { atLeast: 2 }, meets: "Bees dance 🐝 and hum 👩‍👧.", breaks: "Bees dance." },
    { params: { atMost: 1 }, meets: "Thanks 👍🏽 © 2024", breaks: "Thanks 👍🏽 🇬🇧" },
  ],
});
