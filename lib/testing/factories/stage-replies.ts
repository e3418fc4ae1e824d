import fc from "fast-check";

const words = fc.constantFrom(
  "bees",
  "",
  " ",
  "Bees dance.",
  "Name two.",
  "constraint1",
  "c1",
  "[10, 20] words",
  "\u0000",
  "ß",
  "{{query}}",
);
const text = fc.array(words, { maxLength: 3 }).map((parts) => parts.join(" "));
const label = fc.constantFrom("c1", "c2", "c3", "c4", "c13", "o1", "o2", "o9", "");
const labels = fc.uniqueArray(label, { maxLength: 5 });
/** Five levels that accumulate, in any order, with texts that may leak. */
const ladder = fc.tuple(text, fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 4 })).map(([own, levels]) =>
  levels.map((level) => ({
    level,
    constraints: Array.from({ length: level * 2 }, (_, index) => `c${index + 1}`),
    text: `${own} ${level}`,
  })),
);
const claim = fc.record({ label, explanation: text, quote: fc.option(text), isMet: fc.boolean() });
/** About both constraints of an instruction, or about anything. */
const claims = fc.oneof(
  fc.array(claim, { maxLength: 4 }),
  fc.tuple(claim, claim).map((pair) => pair.map((one, index) => ({ ...one, label: `c${index + 1}` }))),
);
/** Now and then one that stands. */
const proposalFor = (own: string) =>
  fc.record({
    ...{ label: fc.constant(own), verifierId: fc.constant("no-commas"), params: fc.constantFrom("{}", "{", "3") },
    ...{ meets: fc.constantFrom("Bees dance.", "Bees, and wasps."), breaks: fc.constantFrom("Bees, too.", "") },
  });
const judgement = fc.record({ reason: text, isPassed: fc.boolean() });

/** Replies of the right shape and arbitrary content, good ones among them. */
export const stageReplies: Record<string, fc.Arbitrary<unknown>> = {
  reframe: fc.record({ subject: fc.option(text), reason: text, queries: fc.array(text, { maxLength: 6 }) }),
  query_filter: fc.record({ reason: text, isAnswerable: fc.boolean() }),
  constrain: fc.record({
    suitability: fc.constantFrom("suitable", "unsafe", "empty"),
    reason: text,
    categories: fc.array(
      fc.record({ name: fc.string(), isResponseFormat: fc.boolean(), constraints: fc.array(fc.string(), { maxLength: 5 }) }),
      { maxLength: 8 },
    ),
  }),
  recombine: fc.oneof(
    fc.record({
      instructions: fc.array(fc.record({ level: fc.integer({ min: 1, max: 5 }), constraints: labels, text }), { maxLength: 6 }),
    }),
    fc.record({ instructions: ladder }),
  ),
  format_number: fc.record({ reason: text, chosen: labels, text }),
  instruction_filter: fc.record({ answerable: judgement, conflictFree: judgement }),
  bind: fc.oneof(
    fc.record({
      proposals: fc.array(fc.record({ label, verifierId: fc.constantFrom("no-commas", "none"), params: text, meets: text, breaks: text })),
      rest: labels,
    }),
    fc.record({
      proposals: fc.tuple(proposalFor("c1"), proposalFor("c2")),
      rest: fc.constant(Array.from({ length: 10 }, (_, index) => `c${index + 3}`)),
    }),
  ),
  answer: text,
  judge: fc.record({ quote: fc.option(text), explanation: text, fulfilment: fc.constantFrom("yes", "partly", "no") }),
  weaker_answer: text,
  internal_feedback: fc.record({ answer: text, claims }),
  external_feedback: fc.record({ findings: claims, revisedAnswer: fc.option(text) }),
  chain: fc.constant(undefined),
};
