import type { Topic } from "./topic";

export const law: Topic = {
  id: "law",
  signs:
    "law laws legal lawyer* contract* court* judge* right rights tenant* landlord* lease copyright patent* trademark* sue lawsuit regulation* act directive crime criminal police constitution* divorce will inheritance liability gdpr privacy consent notary deposit warranty compensation employment visa immigration attorney",
  expert: "a lawyer who writes letters that people understand",
  readers: ["a tenant who got a letter this morning", "the secretary of a small sports club", "a designer who works without a contract"],
  keywords: ["proof", "evidence", "consent"],
  categories: [
    {
      name: "Scope",
      asks: [
        [
          "Say in which kind of country the answer holds",
          "This holds where a civil code governs such contracts; in common law countries the details differ.",
        ],
        ["Point out that the answer is no legal advice", "This is general information and no legal advice for a particular case."],
        ["Name one exception to the rule", "The rule does not hold where both sides have agreed otherwise in writing."],
      ],
    },
    {
      name: "Steps",
      asks: [
        ["State the deadline that matters most", "The deadline that matters most is fourteen days from the day the letter arrived."],
        ["List which papers should be kept", "Keep the contract, the envelope with its postmark and a note of every call."],
        ["Describe the cheapest way to settle it", "The cheapest way is a letter by registered post that names a date and a sum."],
      ],
    },
    {
      name: "Terms",
      asks: [
        ["Define one legal term in everyday words", "Liability means in everyday words that someone has to answer for the damage."],
        ["Contrast what is legal with what is fair", "It may be legal to keep the deposit for months, and few people would call it fair."],
        ["Give an example with two invented people", "If Ana lends Ben a bicycle and he leaves it unlocked, Ben has to replace it."],
      ],
    },
  ],
  points: [
    ["Read the whole letter", "The threat stands in bold, while the way out stands in the last paragraph."],
    ["Fix the facts", "Dates, names and sums come first; opinions about them can wait."],
    ["Write, do not call", "What was said on the telephone is worth little when two people remember it differently."],
    ["Mind who must prove it", "Many disputes end with the question of who had to keep the receipt."],
    ["Ask for reasons", "A polite request for the legal basis often ends a claim that has none."],
    ["Look for help nearby", "Advice centres see the same case every week and charge little for it."],
    ["Do not sign in haste", "A night between reading and signing costs nothing and has saved many."],
  ],
  openings: [
    "The principle is simple, and the exceptions keep the courts busy.",
    "Two things decide such cases: what was agreed and what can be shown.",
  ],
  closings: ["If a sum hurts, have someone with a licence look at it.", "A short note in the file today spares a long one later."],
};
