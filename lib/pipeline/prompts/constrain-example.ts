/** The worked example of the prompt, kept apart so that a test can hold it to the rules the prompt states. */
export const constrainExample = {
  query: "How can someone grow tomatoes on a balcony?",
  reply: {
    suitability: "suitable",
    reason: "A practical question about growing food in pots that harms nobody.",
    categories: [
      {
        name: "Audience",
        isResponseFormat: false,
        constraints: [
          "Write for a person who has never grown anything",
          "Assume that drilling into the walls is forbidden",
          "Explain every gardening term where it first appears",
        ],
      },
      {
        name: "Growing conditions",
        isResponseFormat: false,
        constraints: [
          "Assume four hours of direct sun a day",
          "Say how often to water during a heat wave",
          "Name one way to shelter the plants from strong wind",
        ],
      },
      {
        name: "Choice of plants",
        isResponseFormat: false,
        constraints: [
          "Recommend two varieties that stay small enough for pots",
          "Say why one common variety is unsuitable for a balcony",
          "Give the smallest pot size in litres for each recommended variety",
        ],
      },
      {
        name: "Budget",
        isResponseFormat: false,
        constraints: ["Keep the total cost of materials below 40 euros", "Suggest one household item that can replace a bought one"],
      },
      {
        name: "Style",
        isResponseFormat: false,
        constraints: [
          'Address the reader as "you" throughout',
          "Use no exclamation marks",
          "Compare the care of the plants to one everyday habit",
        ],
      },
      {
        name: "Response format",
        isResponseFormat: true,
        constraints: ["Give the work as a numbered list", "End with a shopping list", "Use at most 250 words"],
      },
    ],
  },
} as const;
