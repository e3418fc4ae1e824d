import type { Topic } from "./topic";

export const languages: Topic = {
  id: "languages",
  signs:
    "language* english french spanish german italian portuguese chinese japanese korean russian arabic hindi translat* grammar vocabulary pronunc* accent word words sentence* verb* noun* idiom* fluent speak speaking bilingual dialect* slang spelling alphabet tense conjugat* duolingo toefl ielts phrase*",
  expert: "an interpreter who learnt her fourth language at forty",
  readers: [
    "an adult who has an hour on the train each day",
    "a teenager before an exchange year",
    "a nurse who needs the language at work by autumn",
  ],
  keywords: ["context", "rhythm", "repetition"],
  categories: [
    {
      name: "Practice",
      asks: [
        [
          "Propose one exercise for two people",
          "Two people can tell each other the same day twice, once in the past and once in the future.",
        ],
        [
          "Name one habit that needs no extra time",
          "The shopping list in the new language costs no extra time and stays in the pocket all day.",
        ],
        [
          "Suggest a test of progress after a month",
          "After a month, record two minutes about breakfast and compare them with the first attempt.",
        ],
      ],
    },
    {
      name: "Errors",
      asks: [
        [
          "Give one typical mistake with its correction",
          "Learners say that they have seen him yesterday; correct is that they saw him yesterday.",
        ],
        [
          "Mention one pair of words that look alike but differ",
          "A gift is welcome in English and poison in German, although the letters are the same.",
        ],
        ["Say which mistakes may be ignored at first", "Wrong articles may be ignored at first, because everyone understands them."],
      ],
    },
    {
      name: "Culture",
      asks: [
        [
          "Explain one form of politeness",
          "A request put as a question sounds friendly there, whereas a bare command sounds like a quarrel.",
        ],
        [
          "Name one sound that is hard for beginners",
          "The rolled r is hard for beginners and comes with a week of gargling rather than with rules.",
        ],
        [
          "Include one proverb and what it means",
          "The proverb says that many hands make the end of work quick, and means that help should be asked for early.",
        ],
      ],
    },
  ],
  points: [
    ["Learn whole phrases", "A phrase brings its grammar along and can be used the same evening."],
    ["Listen before you speak", "Ten minutes of the same recording every day train the ear for what words swallow."],
    ["Speak too early", "Mistakes made in company are remembered; those made in silence are repeated."],
    ["Keep one notebook", "Twenty words used beat two hundred words underlined."],
    ["Meet a word three times", "Only at the third meeting does it stay without effort."],
    ["Copy a person", "Imitate one speaker you like, with all the pauses, as an actor would."],
    ["Sleep on it", "What was repeated in the evening is half known in the morning."],
  ],
  openings: [
    "Progress shows first in what you understand and only later in what you say.",
    "A little every day outdoes a weekend of zeal.",
  ],
  closings: ["The rest comes with use.", "One conversation will show how far it already carries."],
};
