import type { Topic } from "./topic";

export const household: Topic = {
  id: "household",
  signs:
    "house* home clean* repair* fix leak* faucet tap paint* wall walls furniture bedroom room rooms kitchen sink drain* tool tools drill wood wooden floor roof window* door doors laundry stain* move moving apartment flat decor* declutter* organi* closet storage car engine tire* wash washing bicycle heating energy bill insulation mold",
  expert: "a caretaker with a ring of forty keys",
  readers: ["a tenant with a toolbox from the supermarket", "someone who moves into a first flat", "a neighbour who is afraid of drills"],
  keywords: ["preparation", "order", "safety"],
  categories: [
    {
      name: "Tools and material",
      asks: [
        ["List the three tools that are needed", "A screwdriver, an adjustable wrench and a torch are the three tools that are needed."],
        ["Name a household item that can replace a bought one", "An old toothbrush can replace the special brush and reaches further."],
        ["Keep the cost below twenty euros", "A new seal and a roll of tape stay well below twenty euros."],
      ],
    },
    {
      name: "Safety",
      asks: [
        ["Say what must be switched off first", "Switch off the water at the valve and the current at the box before anything else."],
        [
          "Name the point at which to call a professional",
          "Where it smells of gas or burning, the work ends and a professional takes over.",
        ],
        ["Mention one product that must not be mixed", "Bleach must not be mixed with any acid cleaner, vinegar included."],
      ],
    },
    {
      name: "Order of work",
      asks: [
        ["Say how long each stage takes", "Ten minutes to prepare, twenty to work and an hour to dry are what it takes."],
        ["Describe how to check the result", "A dry paper towel left underneath overnight shows whether it holds."],
        [
          "Warn about one mistake that makes it worse",
          "Turning harder makes it worse, because the thread gives way before the screw does.",
        ],
      ],
    },
  ],
  points: [
    ["Take a photograph first", "A picture of how it was saves the puzzle of how it should be."],
    ["Clear the space", "Half of all accidents begin with something that was to be put away later."],
    ["Work from top to bottom", "Dust and drops obey that order whether one plans it or not."],
    ["Measure twice", "The second measure takes a minute and the second board takes a morning."],
    ["Label the small parts", "An egg box with numbers keeps screws in the order in which they came out."],
    ["Do one corner whole", "A finished corner shows the time the rest will need."],
    ["Leave it to dry", "What is touched too soon is done again from the start."],
  ],
  openings: ["It looks worse than it is, as long as nothing is forced.", "Most of the time goes into preparation, and it is well spent."],
  closings: ["With a little oil it will last for years.", "Next time it will take half as long."],
};
