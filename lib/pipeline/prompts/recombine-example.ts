/**
 * The worked example of the prompt, kept apart so that a test can hold it to the rule it teaches: every level keeps all
 * constraints of the one before and says each of them in its text.
 */
export const recombineExample = {
  query: "How can someone grow tomatoes on a balcony?",
  constraints: [
    { label: "c1", category: "Audience", text: "Write for a person who has never grown anything" },
    { label: "c2", category: "Audience", text: "Assume that drilling into the walls is forbidden" },
    { label: "c3", category: "Growing conditions", text: "Assume four hours of direct sun a day" },
    { label: "c4", category: "Growing conditions", text: "Say how often to water during a heat wave" },
    { label: "c5", category: "Choice of plants", text: "Recommend two varieties that stay small enough for pots" },
    { label: "c6", category: "Choice of plants", text: "Say why one common variety is unsuitable for a balcony" },
    { label: "c7", category: "Budget", text: "Keep the total cost of materials below 40 euros" },
    { label: "c8", category: "Budget", text: "Suggest one household item that can replace a bought one" },
    { label: "c9", category: "Style", text: 'Address the reader as "you" throughout' },
    { label: "c10", category: "Style", text: "Use no exclamation marks" },
    { label: "c11", category: "Response format", text: "Give the work as a numbered list" },
    { label: "c12", category: "Response format", text: "End with a shopping list" },
  ],
  reply: {
    instructions: [
      {
        level: 1,
        constraints: ["c1", "c5"],
        text: "How can a person who has never grown anything raise tomatoes on a balcony? Recommend two varieties that stay small enough for pots.",
      },
      {
        level: 2,
        constraints: ["c1", "c5", "c11", "c12"],
        text: "Explain how a person who has never grown anything can raise tomatoes on a balcony. Recommend two varieties that stay small enough for pots, set out the work as a numbered list, and close with a shopping list.",
      },
      {
        level: 3,
        constraints: ["c1", "c5", "c11", "c12", "c3", "c4"],
        text: "My balcony gets four hours of direct sun a day and I have never grown anything. How can I raise tomatoes there? Recommend two varieties that stay small enough for pots, tell me how often to water during a heat wave, set out the work as a numbered list, and close with a shopping list.",
      },
      {
        level: 4,
        constraints: ["c1", "c5", "c11", "c12", "c3", "c4", "c7", "c8"],
        text: "My balcony gets four hours of direct sun a day, I have never grown anything, and all materials together must cost less than 40 euros. How can I raise tomatoes there? Recommend two varieties that stay small enough for pots, tell me how often to water during a heat wave, and suggest one household item that can take the place of something I would otherwise buy. Set out the work as a numbered list and close with a shopping list.",
      },
      {
        level: 5,
        constraints: ["c1", "c5", "c11", "c12", "c3", "c4", "c7", "c8", "c9", "c10", "c2"],
        text: 'My balcony gets four hours of direct sun a day, I have never grown anything, I may not drill into the walls, and all materials together must cost less than 40 euros. How can I raise tomatoes there? Recommend two varieties that stay small enough for pots, tell me how often to water during a heat wave, and suggest one household item that can take the place of something I would otherwise buy. Set out the work as a numbered list, address me as "you" throughout, use no exclamation marks, and close with a shopping list.',
      },
    ],
  },
} as const;
