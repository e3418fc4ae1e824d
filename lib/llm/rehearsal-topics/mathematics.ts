import type { Topic } from "./topic";

export const mathematics: Topic = {
  id: "mathematics",
  signs:
    "math* equation* algebra geometry calculus integral* derivative* theorem* proof prove probability statistic* matrix vector* fraction* number numbers prime triangle circle graph function* polynomial* logarithm* sum divisor* sequence* average mean median percent* formula* puzzle* logic combinator* dice linear",
  expert: "a mathematician who draws on napkins",
  readers: [
    "someone who last saw an equation at school",
    "a pupil before a test on Friday",
    "an engineer who wants the idea and not the proof",
  ],
  keywords: ["intuition", "symmetry", "precision"],
  categories: [
    {
      name: "Reasoning",
      asks: [
        [
          "State every assumption before using it",
          "It is assumed that all quantities are positive and that each choice is equally likely.",
        ],
        [
          "Justify the step that is easiest to doubt",
          "The step that is easiest to doubt is the division, and it is allowed because the number cannot be zero.",
        ],
        ["Name one case in which the result fails", "The result fails as soon as two of the points coincide."],
      ],
    },
    {
      name: "Example",
      asks: [
        ["Work through the smallest example", "In the smallest example there are two cases, and both can be written on one line."],
        ["Check the result in a second way", "Counting from the other end gives the same total, which is a good sign."],
        ["Use a picture described in words", "Imagine a square cut along its diagonal: one half answers the question for the other."],
      ],
    },
    {
      name: "Meaning",
      asks: [
        ["Say in one sentence what the result means", "In one sentence, large samples forgive what small ones punish."],
        ["Give one use outside mathematics", "Outside mathematics it decides how many lifts a tall house needs."],
        ["Mention who found it and why", "It was found by someone who wanted to divide the stakes of a broken game fairly."],
      ],
    },
  ],
  points: [
    ["Name the unknown", "A letter for what is sought turns a story into a line that can be handled."],
    ["Try small numbers", "Two or three small cases show the pattern that the general one hides."],
    ["Look for what stays the same", "A quantity that no move can change often settles the matter at once."],
    ["Draw it", "A sketch that is wrong in scale and right in order is enough."],
    ["Work backwards", "Ask what would have to be known one step before the end."],
    ["Mind the units", "If the units do not fit, the formula cannot either."],
    ["Estimate first", "A rough guess catches the misplaced point that care overlooks."],
  ],
  openings: ["The idea fits into one line, and the rest is bookkeeping.", "It is worth guessing before calculating."],
  closings: ["From here on it is calculation.", "The same idea will carry the next problem too."],
};
