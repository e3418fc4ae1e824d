import type { Topic } from "./topic";

export const business: Topic = {
  id: "business",
  signs:
    "business* startup* market* customer* client* product* sales sell selling brand* company companies manager* team* meeting* employee* employer* hire hiring interview* resume job jobs career* email presentation strategy launch segment* growth agency pitch negotiat* feedback leadership boss office remote colleague* workplace salary invoice shop store",
  expert: "a consultant who has seen forty small firms from the inside",
  readers: [
    "the owner of a shop with four employees",
    "a manager in the first year of leading people",
    "a founder who has to report to two investors",
  ],
  keywords: ["focus", "trust", "timing"],
  categories: [
    {
      name: "Customers",
      asks: [
        [
          "Describe one customer who should not be served",
          "A customer who asks for a discount before knowing the product should not be served at any price.",
        ],
        ["Name one question to put to ten customers", "Ask ten customers what they did before they bought, and listen for the verb."],
        [
          "Give one example from a service business",
          "A hairdresser who sends a note after six weeks fills two mornings a month without any advertising.",
        ],
      ],
    },
    {
      name: "Money and risk",
      asks: [
        [
          "State the first sign that the plan is failing",
          "The first sign of failure is that the team stops reporting the one number that matters.",
        ],
        [
          "Keep the first step below a hundred euros",
          "The first step costs less than a hundred euros: a page, a price and a telephone number.",
        ],
        ["Mention one risk that is usually played down", "The risk that is usually played down is the dependence on a single supplier."],
      ],
    },
    {
      name: "People",
      asks: [
        [
          "Say who has to decide and by when",
          "One named person decides by the end of the week; everyone else has until Wednesday to object.",
        ],
        [
          "Suggest a sentence with which to open the conversation",
          "Open with what you saw and not with what you think of it: the report came on Friday instead of Tuesday.",
        ],
        [
          "Explain how to measure success after three months",
          "After three months, count the orders that came back without being asked for.",
        ],
        ["Name one thing to stop doing", "Stop the weekly meeting that nobody prepares, and use the hour for one call with a customer."],
      ],
    },
  ],
  points: [
    ["Name the problem in one line", "If two people write different lines, the meeting is not over yet."],
    ["Choose one number", "A single figure that everyone knows steers better than a dashboard of twenty."],
    ["Talk to the people who left", "Former customers and colleagues have nothing to lose by being frank."],
    ["Set a date to stop", "A trial without an end turns into a habit that nobody has chosen."],
    ["Write the offer first", "The text of the offer shows gaps in the plan before any money is spent."],
    ["Share bad news early", "Trouble that is named on Monday costs a day; on Friday it costs the client."],
    ["Keep the promise small", "A small promise kept twice builds more credit than a large one explained."],
  ],
  openings: [
    "Before tools and budgets comes one plain question: who would miss it?",
    "Most plans fail at the handover and not in the idea.",
  ],
  closings: ["That is enough for a start on Monday.", "Everything else can be decided when the first figures are in."],
};
