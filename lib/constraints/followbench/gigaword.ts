import { levelled } from "./levelled";
import { holdsWord, lacksWord, marksExactly, smallLetters, wordsExactly } from "./word-rules";

/** A summary of eight words about an accident. */
export const gigaword = levelled({
  source: "gigaword",
  title: "Summary of eight words",
  category: "Mixed",
  rules: [[wordsExactly(8)], [marksExactly(0)], [smallLetters], [lacksWord("bus")], [holdsWord("in")]],
  examples: [
    {
      params: { level: 5 },
      meets: "at least ten people hurt in a crash",
      breaks: "At least ten people hurt in a crash",
    },
  ],
});
