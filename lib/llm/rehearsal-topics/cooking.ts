import type { Topic } from "./topic";

export const cooking: Topic = {
  id: "cooking",
  signs:
    "cook* recipe* bake baking baker bread sourdough starter dough cake soup stew sauce pasta rice curry oven dinner lunch breakfast meal* kitchen ingredient* spice* vegetarian vegan chicken cheese egg eggs salad dish dessert chocolate flour yeast ferment* kimchi pickle* roast grill noodle* coffee tea knife knives lentil*",
  expert: "a seasoned home cook",
  readers: [
    "someone who has never cooked without a recipe",
    "a parent who cooks for five after work",
    "a student with one pan and one hotplate",
  ],
  keywords: ["patience", "heat", "balance"],
  categories: [
    {
      name: "Ingredients",
      asks: [
        [
          "Name one substitute for an ingredient that is hard to find",
          "If buttermilk is not to be had, milk with a spoon of lemon juice does the same work after ten minutes.",
        ],
        [
          "Suggest one way to make it cheaper",
          "Dried beans instead of tinned ones cut the cost by more than half and only ask for a night of soaking.",
        ],
        [
          "Say which ingredient must be fresh and which may come from a tin",
          "Herbs must be fresh, whereas tomatoes from a tin are often riper than those in a winter shop.",
        ],
        ["Include one vegetarian alternative", "For guests who eat no meat, brown mushrooms fried until dry bring the same depth."],
      ],
    },
    {
      name: "Timing",
      asks: [
        [
          "State which step can be done the evening before",
          "Everything that is chopped or soaked can be done the evening before and kept covered in the cold.",
        ],
        [
          "Warn about the moment when it can still go wrong",
          "The danger is in the last five minutes, when sugar and garlic turn from golden to bitter.",
        ],
        [
          "Explain how to tell by eye or nose that it is done",
          "It is done when the edges pull away from the pan and the smell changes from raw to nutty.",
        ],
      ],
    },
    {
      name: "Kitchen and storage",
      asks: [
        [
          "Name one piece of equipment that can be left out",
          "A stand mixer can be left out: ten minutes of folding by hand bring the same result.",
        ],
        ["Say how long leftovers keep and where", "Leftovers keep three days in the refrigerator, in a shallow box with a lid."],
        ["Mention one rule of kitchen hygiene", "Wash hands and board after raw poultry, before anything else is touched."],
      ],
    },
  ],
  points: [
    ["Weigh, do not guess", "A small scale removes most failures, because a cup of flour can differ by a third."],
    ["Warm the pan first", "Food put into a cold pan sticks and steams where it should brown."],
    ["Salt in stages", "A little at each step seasons the inside; all of it at the end only seasons the surface."],
    ["Give it room", "A crowded pan cools down at once, so two small batches beat one large one."],
    ["Taste before serving", "If it seems flat, a few drops of lemon or vinegar help more than another pinch of salt."],
    ["Let it rest", "Ten quiet minutes let juices settle and crumbs firm up before the knife comes near."],
    ["Write down what you did", "A line on the recipe about time and heat turns a lucky result into a repeatable one."],
    ["Clean as you go", "A clear counter at each turn keeps the head as free as the hands."],
  ],
  openings: [
    "Good results here depend less on talent than on heat, time and attention.",
    "Most of the work is done before anything touches the stove.",
  ],
  closings: ["After the second time it will feel like routine.", "The next batch will already be better than the first."],
};
