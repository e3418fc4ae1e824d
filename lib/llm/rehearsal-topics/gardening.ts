import type { Topic } from "./topic";

export const gardening: Topic = {
  id: "gardening",
  signs:
    "garden* plant* grow growing tomato* soil compost* seed seeds flower* tree trees lawn herb herbs basil rose roses pot pots balcony vegetable* prune pruning water watering fertili* weed weeds pest* slug* harvest greenhouse raised beds orchard hedge indoor houseplant* succulent* bonsai",
  expert: "a gardener who has lost every plant once",
  readers: [
    "someone with a shady balcony and no experience",
    "a family with a small plot behind the house",
    "a tenant who is away every second weekend",
  ],
  keywords: ["shade", "drainage", "timing"],
  categories: [
    {
      name: "Place and soil",
      asks: [
        ["Say how many hours of sun are needed", "Five hours of sun are needed; with three there will be leaves and little else."],
        ["Name one sign of poor soil", "Water that stands on the surface for an hour is the sign of soil without air."],
        [
          "Suggest one container that costs nothing",
          "A bucket from the bakery with four holes in the bottom costs nothing and lasts for years.",
        ],
      ],
    },
    {
      name: "Care",
      asks: [
        [
          "Describe the care in the hottest week of summer",
          "In the hottest week, water before seven in the morning and leave the leaves dry.",
        ],
        ["Name one pest and a remedy without poison", "Aphids give up after three evenings with soapy water and a soft brush."],
        ["Explain what to do in winter", "In winter it wants to stand cool and bright, with a glass of water every third week."],
      ],
    },
    {
      name: "Choice",
      asks: [
        [
          "Recommend one variety for beginners",
          "For beginners the small bush kind is the right choice, since it needs neither stake nor pruning.",
        ],
        ["Say which plant makes a bad neighbour", "Fennel makes a bad neighbour and should stand alone."],
        ["Give the month in which to start", "Start in the second half of April, when the nights stay above eight degrees."],
      ],
    },
  ],
  points: [
    ["Begin with the soil", "A spade of compost in spring does more than any bottle in summer."],
    ["Plant less", "Half as many plants with twice the room carry more than a full bed."],
    ["Water deeply", "One thorough watering sends roots down; a daily sprinkle keeps them lazy."],
    ["Cover the ground", "A layer of cut grass keeps moisture in and weeds out."],
    ["Cut early", "What is pinched out young costs the plant nothing."],
    ["Look every day", "A minute with the coffee cup finds trouble while it is still one leaf."],
    ["Keep a seed or two", "Seeds from the best plant suit the place better each year."],
  ],
  openings: ["Most plants fail from too much attention at the wrong hour.", "Place comes before care, and care before any product."],
  closings: ["The rest is the business of the sun.", "Next year the same corner will need half the work."],
};
