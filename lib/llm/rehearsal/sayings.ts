import type { Draw } from "./draw";
import type { Named } from "./query-subject";
import { upperFirst } from "./subject";

/** Short sentences that each hold one word once, for answers that must use it so many times. */
export function sayingsWith(word: string, draw: Draw): string[] {
  const known = adverbs[word.toLowerCase()];
  if (known) return draw.shuffled(known);
  return draw.shuffled([
    `Much of it comes down to ${word}.`,
    `Ask yourself now and then where ${word} comes in.`,
    `Without ${word} the rest does not hold.`,
    `It pays to think of ${word} early.`,
    `In the end ${word} decides.`,
  ]);
}

const adverbs: Readonly<Record<string, readonly string[]>> = {
  however: [
    "However, not every case is alike.",
    "There is one exception, however.",
    "The first attempt, however, may fail.",
    "However, haste spoils it.",
  ],
  often: [
    "That is often enough.",
    "The simple way is often the better one.",
    "Beginners often skip this.",
    "It often helps to wait a day.",
  ],
  because: [
    "This matters because small faults add up.",
    "It works because nothing is forced.",
    "Wait a little because haste shows.",
    "Keep notes because memory flatters.",
  ],
  instead: ["Try the smaller step instead.", "Ask someone instead of guessing.", "Wait a day instead.", "Take the plain way instead."],
  simply: ["Simply begin.", "Some things simply take time.", "Simply ask.", "The rest simply follows."],
  always: ["Always keep a note.", "There is always a second way.", "The first step is always the same.", "Always leave some room."],
};

/** A first sentence that names what the answer is about. */
export function openingOn({ form, name }: Named, draw: Draw): string {
  const sentences: Readonly<Record<Named["form"], readonly string[]>> = {
    practice: [
      `When it comes to ${name}, most of the work lies in the preparation.`,
      `${upperFirst(name)} is easier than it looks, as long as nothing is rushed.`,
      `Anyone new to ${name} does well to begin small.`,
      `Success at ${name} depends on a few habits more than on talent.`,
    ],
    matter: [
      `There is more to ${name} than most people expect.`,
      `With ${name}, it pays to begin with what is certain.`,
      `Much of what is commonly said about ${name} is only half true.`,
      `Three things are worth knowing about ${name} before anything else.`,
    ],
    task: [
      `A good start for ${name} is a clear idea of who it is for.`,
      `Work on ${name} goes best in small steps.`,
      `For ${name}, a plain plan is worth more than a clever one.`,
    ],
    question: ["The question has a short answer and a longer one."],
  };
  return draw.pick(sentences[form]) ?? "";
}
