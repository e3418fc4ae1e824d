/** The worked example of the prompt, kept apart so that a test can hold it to the rules the prompt states. */
export const formatNumberExample = {
  instruction: "Explain to a new manager how to give critical feedback, and name two phrases to avoid.",
  constraints: [
    { label: "c1", category: "Reader", text: "Write for a person in their first month as a manager" },
    { label: "c2", category: "Wording", text: "Name two phrases to avoid" },
  ],
  offered: [
    { label: "o1", group: "Format", sentence: "Write the answer as a single JSON object." },
    { label: "o2", group: "Format", sentence: "Put a heading above each section." },
    { label: "o3", group: "Number", sentence: "Use exactly 3 sections." },
    { label: "o4", group: "Number", sentence: "Use at most 180 words." },
  ],
  reply: {
    reason: "Headed sections and a word limit suit practical advice; a JSON object does not.",
    chosen: ["o2", "o4"],
    text: "Explain to a person in their first month as a manager how to give critical feedback, and name two phrases to avoid. Put a heading above each section and use at most 180 words.",
  },
} as const;
