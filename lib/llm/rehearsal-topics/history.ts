import type { Topic } from "./topic";

export const history: Topic = {
  id: "history",
  signs:
    "history histor* ancient empire* roman rome greek medieval king kings queen* revolution* war wars century centuries civilization* museum archaeolog* viking* egypt* napoleon cold renaissance colonial dynasty emperor battle* treaty pharaoh industrial crusade* silk",
  expert: "a historian who prefers letters to battle maps",
  readers: [
    "a fourteen-year-old who finds dates dull",
    "a visitor on the way to the museum",
    "an adult who left school with one chapter of it",
  ],
  keywords: ["trade", "geography", "chance"],
  categories: [
    {
      name: "Sources",
      asks: [
        [
          "Name one kind of source and its weakness",
          "Chronicles name the kings and leave out the cooks, because cooks paid for no parchment.",
        ],
        [
          "Separate what is documented from what is guessed",
          "The trade is documented in customs lists; the motives behind it are guessed from a handful of letters.",
        ],
        [
          "Mention one view that historians have given up",
          "The old picture of a sudden fall has been given up in favour of a slow change over generations.",
        ],
      ],
    },
    {
      name: "People",
      asks: [
        [
          "Tell it from the view of an ordinary person",
          "For a weaver of that time it meant above all that the price of grain doubled within two summers.",
        ],
        [
          "Name one person who is usually left out",
          "Usually left out is the interpreter, without whom neither side would have understood the other.",
        ],
        ["Describe one object from daily life", "A clay lamp no larger than a hand shows how early the evening ended for most families."],
      ],
    },
    {
      name: "Comparison",
      asks: [
        [
          "Draw one comparison with the present",
          "As with the container ship today, a cheaper way to move goods changed more than any law.",
        ],
        [
          "Say what would have happened without it",
          "Without it the harbour towns would have stayed small, and the road inland would have stayed the main street.",
        ],
        [
          "Name one date and why it matters more than the others",
          "If only one date is kept, let it be that of the treaty, since it fixed borders that stand to this day.",
        ],
      ],
    },
  ],
  points: [
    ["Look at the harvest", "Prices of grain explain more unrest than speeches do."],
    ["Follow the roads", "Ideas travelled at the speed of mules, and along the same routes as salt."],
    ["Count the generations", "What reads like a turning point in a book often took three lifetimes."],
    ["Ask who could write", "Whoever kept the records also decided what was worth recording."],
    ["Beware of hindsight", "Nobody at the time knew which of the many crises would be the last."],
    ["Mind the edges", "Change often began at the borders, where two sets of rules met every market day."],
    ["Keep several causes", "Climate, debt and a weak heir together did what none of them could have done alone."],
  ],
  openings: ["The familiar story is tidy; the sources are not.", "It began long before the year that stands in the schoolbooks."],
  closings: ["What remained was less a victory than a new routine.", "The traces can still be read in street names and recipes."],
};
