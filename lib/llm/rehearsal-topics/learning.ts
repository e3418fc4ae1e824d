import type { Topic } from "./topic";

export const learning: Topic = {
  id: "learning",
  signs:
    "learn* study* student* teach* teacher* school* exam* homework university college course* lesson* class classroom memor* remember child children kid kids parent* toddler* baby teen* education* kindergarten tutor* motivat* procrastinat* focus concentrat* notes reading read thesis degree quiz pupil* habit habits productiv* time schedule goal goals",
  expert: "a teacher who still learns her pupils' names on the first day",
  readers: ["a student four weeks before an exam", "parents of a seven-year-old", "an adult in an evening course"],
  keywords: ["attention", "curiosity", "routine"],
  categories: [
    {
      name: "Method",
      asks: [
        [
          "Describe one session from start to end",
          "A session begins with three questions from yesterday, goes on with one new thing and ends with a closed book.",
        ],
        ["Name one method that is overrated", "Underlining is overrated, since it feels like work and leaves nothing behind."],
        ["Propose a game for two", "Two people draw a card each and explain the word on it without naming it."],
      ],
    },
    {
      name: "Setting",
      asks: [
        ["Say where the telephone should be", "The telephone belongs in another room, switched on and out of reach."],
        ["Suggest a fixed time and place", "The same chair at a quarter past four works better than a resolution."],
        ["Mention one thing adults should not do", "Adults should not finish the sentence for a child, however long the pause."],
      ],
    },
    {
      name: "Progress",
      asks: [
        ["Explain how to notice progress", "Progress shows when questions become shorter and arrive sooner."],
        ["Say what to do after a failure", "After a failure, write down the one task that went wrong and do only that one again."],
        [
          "Give an example of praise that helps",
          "Praise that helps names what was done: you tried a second way when the first did not work.",
        ],
      ],
    },
  ],
  points: [
    ["Ask before you tell", "A wrong guess opens the mind for the answer more than a correct lecture."],
    ["Space it out", "Four times a quarter of an hour beat one hour, with the same effort."],
    ["Mix the tasks", "Problems of different kinds in one row train the choice of method."],
    ["Explain it to someone", "Gaps show at the very point at which the other person frowns."],
    ["Sleep before the test", "The last hour at night costs more than it brings."],
    ["Start with the easy one", "A quick success pays for the effort that follows."],
    ["Keep it visible", "A plan on the wall is followed longer than one in a drawer."],
  ],
  openings: [
    "Little depends on talent here, and much on the hour of the day.",
    "What is recalled is kept; what is only read again is not.",
  ],
  closings: ["Two weeks of it will show.", "The best sign is the next question."],
};
