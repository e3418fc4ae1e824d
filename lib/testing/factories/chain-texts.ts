export interface WrittenConstraint {
  category: string;
  text: string;
  /** how an instruction says it */
  sentence: string;
}

export interface WrittenQuery {
  seed: string;
  query: string;
  /** what each level adds, from level 1 */
  levels: readonly (readonly WrittenConstraint[])[];
  answer: string;
}

const bookshop: WrittenQuery = {
  seed: "how do small bookshops survive next to the big online stores?",
  query: "How can an independent bookshop stay in business next to large online sellers?",
  levels: [
    [
      { category: "Response format", text: "Use bullet points", sentence: "Answer in bullet points." },
      { category: "Audience", text: "Write for someone opening their first shop", sentence: "Write for someone opening their first shop." },
    ],
    [
      { category: "Length", text: "At most 150 words", sentence: "Use at most 150 words." },
      { category: "Content", text: "Name one measure that costs nothing", sentence: "Name at least one measure that costs nothing." },
    ],
    [
      { category: "Tone", text: "Plain and encouraging tone", sentence: "Keep the tone plain and encouraging." },
      { category: "Content", text: "Leave out discounts", sentence: "Do not suggest discounts." },
    ],
    [
      {
        category: "Time",
        text: "Only measures that work within six months",
        sentence: "Every measure must show an effect within six months.",
      },
      { category: "Structure", text: "Order from cheapest to dearest", sentence: "Order the points from cheapest to dearest." },
    ],
    [
      { category: "Place", text: "Assume a town of 20,000 people", sentence: "Assume a town of about 20,000 people." },
      { category: "Ending", text: "End with one question to the reader", sentence: "End with one question to the reader." },
    ],
  ],
  answer:
    "- Put a bench outside and let people read; it costs nothing.\n- Ask the two schools for their reading lists by June.\n- Hold one evening a month with a local author.\n\nWhich of these could you start this week?",
};

const sourdough: WrittenQuery = {
  seed: "my bread comes out flat why",
  query: "Why does a home-baked sourdough loaf come out flat, and what can be done about it?",
  levels: [
    [
      { category: "Response format", text: "Numbered list", sentence: "Give the causes as a numbered list." },
      { category: "Content", text: "Name the cause before the remedy", sentence: "Name each cause before its remedy." },
    ],
    [
      { category: "Length", text: "Between three and five causes", sentence: "Name between three and five causes." },
      { category: "Language", text: "No baker's jargon", sentence: "Avoid bakers' jargon." },
    ],
    [
      { category: "Situation", text: "Oven without steam", sentence: "Assume an oven without steam." },
      { category: "Content", text: "Say how to tell the causes apart", sentence: "Say how the baker can tell the causes apart." },
    ],
    [
      { category: "Numbers", text: "Temperatures in Celsius", sentence: "Give temperatures in Celsius." },
      { category: "Ingredients", text: "Rye flour only", sentence: "The loaf is made of rye flour only." },
    ],
    [
      { category: "Role", text: "Speak as a patient teacher", sentence: "Speak as a patient teacher." },
      { category: "Ending", text: "Close with a check-list of three words", sentence: "Close with a check-list of three words." },
    ],
  ],
  answer:
    "1. The starter was tired: it did not double in six hours. Feed it twice before baking.\n2. The dough waited too long: it collapsed when touched. Bake it an hour earlier.\n3. The oven was too cool: start at 240 °C.\n\nFeed, watch, heat.",
};

const telescope: WrittenQuery = {
  seed: "which telescope should i buy for my kid",
  query: "What should a family look for in a first telescope for a ten-year-old child?",
  levels: [
    [
      { category: "Response format", text: "A table with three columns", sentence: "Answer as a table with three columns." },
      { category: "Audience", text: "Parents who know no astronomy", sentence: "Write for parents who know no astronomy." },
    ],
    [
      { category: "Budget", text: "Under 200 euros", sentence: "Stay under 200 euros." },
      { category: "Content", text: "Warn of one common mistake", sentence: "Warn of one common mistake." },
    ],
    [
      { category: "Situation", text: "Viewing from a city balcony", sentence: "The telescope will stand on a city balcony." },
      { category: "Length", text: "No cell longer than twelve words", sentence: "No cell of the table may be longer than twelve words." },
    ],
    [
      {
        category: "Content",
        text: "Include what can be seen on the first night",
        sentence: "Include what can be seen on the first night.",
      },
      { category: "Style", text: "No brand names", sentence: "Mention no brand names." },
    ],
    [
      { category: "Ending", text: "Recommend binoculars where they serve better", sentence: "Say when binoculars would serve better." },
      { category: "Sources", text: "Name one free star map", sentence: "Name one free star map." },
    ],
  ],
  answer:
    "| What | Why | Mistake |\n| --- | --- | --- |\n| A steady mount | The image does not shake | Buying magnification |\n| Wide view | Finding things is easy | Too long a tube |",
};

export const writtenQueries: readonly WrittenQuery[] = [bookshop, sourdough, telescope];

/** The instruction of a level: the query, then a sentence for each constraint up to it. */
export function levelText({ query, levels }: WrittenQuery, level: number): string {
  return [query, ...levels.slice(0, level).flatMap((added) => added.map(({ sentence }) => sentence))].join(" ");
}
