import type { Topic } from "./topic";

export const society: Topic = {
  id: "society",
  signs:
    "society social media politic* government* democra* vote* election* friend* friendship* relationship* love marriage family culture* religion* philosoph* ethic* moral* stereotype* gender community neighbour* neighbor* volunteer* news journalis* internet privacy ai artificial intelligence technology future art museum film movie movies painting design fashion architecture environment* pollution plastic recycl* transport",
  expert: "a reporter who has covered the same town for twenty years",
  readers: ["a reader of a local newspaper", "a group of sixteen-year-olds before a debate", "a newcomer to the town"],
  keywords: ["fairness", "trust", "compromise"],
  categories: [
    {
      name: "Views",
      asks: [
        [
          "Present the strongest argument of the other side",
          "The strongest argument of the other side is that a rule which cannot be enforced breeds contempt for all rules.",
        ],
        ["Name one group that is seldom heard", "Seldom heard are those who work nights and cannot come to meetings at seven."],
        ["Say which question remains open", "Open remains the question of who decides when two rights collide."],
      ],
    },
    {
      name: "Ground",
      asks: [
        ["Give an example from a small town", "In a town of nine thousand people, one closed bakery changed where the whole street met."],
        ["Describe how it was twenty years ago", "Twenty years ago the same dispute was fought on a notice board beside the church."],
        [
          "Mention one number and where it could be checked",
          "About one household in three is affected, which the yearly report of the statistical office lets one check.",
        ],
      ],
    },
    {
      name: "Consequences",
      asks: [
        ["Name one consequence nobody intended", "Nobody intended that the quiet street would become a short cut."],
        ["Suggest one thing an individual can do", "An individual can write one letter to one person who has to answer it."],
        ["Say what a fair compromise would look like", "A fair compromise would run for a year and be counted before it is praised."],
      ],
    },
  ],
  points: [
    ["Ask who pays", "Costs that are spread thinly find no speaker, and those that are not find many."],
    ["Mind the words", "Whoever names the problem has already proposed a solution."],
    ["Look at habits", "People do what the path makes easy, whatever they said in the survey."],
    ["Separate fact and wish", "What is the case and what should be the case need two different kinds of support."],
    ["Listen for the quiet yes", "Consent is often silent, while refusal has a microphone."],
    ["Think in decades", "Schools and streets outlast every majority that built them."],
    ["Test it small", "One district for one year tells more than ten expert reports."],
  ],
  openings: [
    "Both sides have a point, and they are not the same point.",
    "It looks like a quarrel about taste and is one about time and money.",
  ],
  closings: ["The matter will not be settled here, but it can be put more clearly.", "What helps is to begin where people already agree."],
};
