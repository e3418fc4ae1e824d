import type { Topic } from "./topic";

export const finance: Topic = {
  id: "finance",
  signs:
    "money financ* invest* stock stocks bond* bank* loan* mortgage* tax taxes budget* saving* save interest inflation econom* currency bitcoin crypto* retirement pension insurance debt* credit fund funds dividend* portfolio price prices trading etf accounting rent income wealth gst exchange",
  expert: "a bank clerk who explains things to his own mother",
  readers: [
    "someone with a first salary and a student loan",
    "a couple that wants to buy a small flat",
    "a freelancer whose income changes every month",
  ],
  keywords: ["risk", "interest", "time"],
  categories: [
    {
      name: "Numbers",
      asks: [
        [
          "Work through one example with a sum of 1000 euros",
          "Of 1000 euros at three percent a year there are 1344 after ten years, without adding anything.",
        ],
        ["Show what fees do over twenty years", "A fee of one percent a year takes away about a fifth of the result after twenty years."],
        ["Name one figure to look up before deciding", "Look up the total cost of the loan before you decide, and not the monthly rate."],
      ],
    },
    {
      name: "Risk",
      asks: [
        ["Describe the worst year to be expected", "In the worst year one has to expect a loss of a third, and to sit through it."],
        ["Say for whom it is unsuitable", "It is unsuitable for anyone who may need the money within three years."],
        [
          "Warn about one offer that sounds too good",
          "A fixed return of eight percent without risk is an offer that deserves no second letter.",
        ],
      ],
    },
    {
      name: "Habits",
      asks: [
        [
          "Suggest one rule that works without willpower",
          "A standing order on payday works without willpower, because the money is gone before it tempts.",
        ],
        ["Propose an order in which to act", "First repay the overdraft, next fill a reserve of three months, and only then invest."],
        [
          "Name one expense that is easily forgotten",
          "Easily forgotten is the insurance that is taken once a year on a date nobody marks.",
        ],
      ],
    },
  ],
  points: [
    ["Separate the accounts", "One account for bills and one for living make every evening sum unnecessary."],
    ["Spread it widely", "What nobody can foresee should not depend on a single firm or country."],
    ["Mind the costs", "Returns are hoped for, costs are certain, so begin with the costs."],
    ["Keep some at hand", "Three months of expenses in plain savings prevent sales at the wrong hour."],
    ["Write down the purpose", "Money with a purpose and a date is spent on other things less often."],
    ["Check once a year", "Looking more often leads to decisions, and most decisions cost."],
    ["Ask who earns from it", "Advice that is free is paid for somewhere in the product."],
  ],
  openings: ["Time does more here than cleverness.", "Before any product comes the question of when the money will be needed."],
  closings: ["An hour a year is enough to keep it in order.", "What is boring here is usually what works."],
};
