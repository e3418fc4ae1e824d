import type { Topic } from "./topic";

export const science: Topic = {
  id: "science",
  signs:
    "science scien* physics chemi* biolog* planet* space star stars moon sun gravity quantum atom* molecule* energy climate weather evolution dna gene* cell cells volcano* earthquake* ocean* animal* bird* insect* bee bees cat cats dog dogs light black hole holes universe experiment* temperature water ice rainbow sky electric* battery batteries magnet* photosynthesis bacteria virus species tide tides",
  expert: "a physicist who gives evening lectures for neighbours",
  readers: [
    "a twelve-year-old who asks why after every answer",
    "an adult who dropped physics at sixteen",
    "a journalist with an hour until the deadline",
  ],
  keywords: ["measurement", "evidence", "scale"],
  categories: [
    {
      name: "Explanation",
      asks: [
        [
          "Use one comparison from the kitchen",
          "It works like a pot of porridge, in which the bottom heats first and has to rise through the rest.",
        ],
        [
          "Name the one quantity everything depends on",
          "Everything depends on one quantity, the difference in temperature between the two sides.",
        ],
        [
          "Correct one widespread mistake",
          "Contrary to what is often said, distance has nothing to do with it; the angle of the light does.",
        ],
      ],
    },
    {
      name: "Evidence",
      asks: [
        [
          "Describe one experiment that can be done at home",
          "At home, two glasses of water and a drop of ink show it: the warm glass colours first.",
        ],
        ["Say how the fact was discovered", "It was noticed by accident, when a plate left in a drawer turned out to be exposed."],
        ["State what is still unknown", "Still unknown is why the effect stops so sharply at the edge."],
      ],
    },
    {
      name: "Scale",
      asks: [
        ["Give one number with its unit", "The layer that does it is about 10 kilometres thick, as high as a long-haul flight."],
        ["Compare the size to something familiar", "If the whole were a football, the part in question would be thinner than its paint."],
        ["Say how long the process takes", "From beginning to end it takes some eight minutes, most of which nobody would notice."],
      ],
    },
  ],
  points: [
    ["Begin with what moves", "In nearly every case something flows from more to less, and the rest follows."],
    ["Draw the forces", "Two arrows on paper settle arguments that words only prolong."],
    ["Keep an eye on energy", "It is never lost; it turns up elsewhere, usually as warmth."],
    ["Separate rule and exception", "The rule holds for the large and slow; at the edges it bends."],
    ["Ask how one would know", "A claim that no measurement could ever contradict explains nothing."],
    ["Change one condition", "If only one thing differs between two trials, the difference in the result has a name."],
    ["Distrust round numbers", "Nature seldom stops at a hundred; such figures are rounded for our comfort."],
  ],
  openings: [
    "The answer is older than the instruments that confirmed it.",
    "One picture in the mind is worth more here than three formulas.",
  ],
  closings: ["Once seen, it is hard to unsee.", "The finer points only sharpen this picture."],
};
