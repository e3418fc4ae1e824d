import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  constraintItem,
  instructionItem,
  itemOfUse,
  queryItem,
  seedItem,
  stageContext,
  usedConstraint,
} from "@/lib/testing/factories/pipeline";
import { stageById, stages } from "./index";
import type { AnyStage, Effect, ItemOf, Noun } from "./stage";

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
const replies: Record<string, fc.Arbitrary<unknown>> = {
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

const answered = { answer: { id: "a", text: "Bees dance." }, weakerAnswer: { id: "w", text: "bees" } };
const itemsOf: { [N in Noun]: ItemOf[N][] } = {
  seed: [seedItem({ id: "one", key: "1" }), seedItem({ id: "two", key: "2" })],
  query: [queryItem({ id: "one", key: "1/1" }), queryItem({ id: "two", key: "1/2", constraints: [] })],
  instruction: [
    instructionItem({ id: "one", key: "1/1/general/5", level: 5, ...answered, constraints: [usedConstraint(1), usedConstraint(2)] }),
    instructionItem({
      id: "two",
      key: "1/1/general/4",
      level: 4,
      constraints: [usedConstraint(1, { track: "format_number", verifierId: "no-commas" })],
    }),
  ],
  use: [
    { ...itemOfUse(answered), id: "one" },
    { ...itemOfUse({ answer: null }), id: "two" },
  ],
};

const isVerdict = (effect: Effect) => effect.kind === "keep" || effect.kind === "drop" || effect.kind === "fail";
const settle = (stage: AnyStage, reply: unknown) => {
  const context = stageContext(stage.asks?.prompt ?? null);
  const items = itemsOf[stage.noun];
  return stage.settle(items, new Map(stage.asks ? items.map(({ id }) => [id, reply]) : []), context);
};

describe.each(stages.map((stage) => [stage.id, stage] as const))("%s, whatever the model replies,", (id, stage) => {
  const reply = replies[id] ?? fc.constant(undefined);

  it("ends every item in exactly one keep, drop or fail", () => {
    fc.assert(
      fc.property(reply, (some) => {
        const ends = settle(stage, some).filter(isVerdict);
        expect(ends.map(({ subjectId }) => subjectId).sort()).toEqual(["one", "two"]);
      }),
    );
  });

  it("is tried with replies it can use and, where it asks for JSON, with some it cannot", () => {
    const kinds = new Set(fc.sample(reply, { numRuns: 500, seed: 1 }).flatMap((some) => settle(stage, some).map(({ kind }) => kind)));
    expect(kinds.has("keep") || stage.dropReasons.too_short !== undefined).toBe(true);
    expect(kinds.has("fail") || id.endsWith("_filter") || id === "chain").toBe(true);
  });

  it("means the same when it is settled again", () => {
    fc.assert(
      fc.property(reply, (some) => {
        expect(settle(stage, some)).toEqual(settle(stage, some));
      }),
    );
  });

  it("makes nothing of an item that fails, and gives every new row an id of its own", () => {
    fc.assert(
      fc.property(reply, (some) => {
        const effects = settle(stage, some);
        const failed = new Set(effects.flatMap((effect) => (effect.kind === "fail" ? [effect.subjectId] : [])));
        const made = effects.flatMap((effect) => ("id" in effect ? [effect] : []));
        expect(made.filter(({ subjectId }) => failed.has(subjectId))).toEqual([]);
        expect(new Set(made.map(({ id: madeId }) => madeId)).size).toBe(made.length);
      }),
    );
  });

  it("drops only for reasons it has a sentence for", () => {
    fc.assert(
      fc.property(reply, (some) => {
        const reasons = settle(stage, some).flatMap((effect) => (effect.kind === "drop" ? [effect.reason] : []));
        expect(reasons.filter((reason) => !Object.hasOwn(stage.dropReasons, reason))).toEqual([]);
      }),
    );
  });
});

describe("a stage that asks", () => {
  it("plans at most one request for each item, and the same one every time", () => {
    for (const stage of stages) {
      const context = stageContext(stage.asks?.prompt ?? null);
      const requests = stage.plan(itemsOf[stage.noun], context);
      expect(new Set(requests.map(({ subjectId }) => subjectId)).size).toBe(requests.length);
      expect(stage.plan(itemsOf[stage.noun], stageContext(stage.asks?.prompt ?? null))).toEqual(requests);
    }
  });

  it("fails an item whose reply never came: it is neither kept nor dropped", () => {
    for (const stage of stages.filter(({ asks }) => asks)) {
      const context = stageContext(stage.asks?.prompt ?? null);
      const asked = stage.plan(itemsOf[stage.noun], context).map(({ subjectId }) => subjectId);
      const effects = stage.settle(itemsOf[stage.noun], new Map(), context);
      expect(effects).toHaveLength(2);
      expect(effects.filter(({ kind, subjectId }) => asked.includes(subjectId) && kind !== "fail")).toEqual([]);
      expect(effects.filter(({ kind }) => kind === "keep")).toEqual([]);
    }
  });

  it("shows the model no id of the database", () => {
    const withIds = { id: "DATABASE-ID", key: "DATABASE-KEY" };
    const instruction = {
      ...instructionItem(withIds),
      ...answered,
      constraints: [usedConstraint(1, { id: "DATABASE-ID", useId: "DATABASE-ID", track: "format_number", verifierId: "no-commas" })],
    };
    const query = queryItem({ ...withIds, constraints: [constraintItem(1, { id: "DATABASE-ID" })] });
    const use = itemOfUse({ constraint: usedConstraint(1, { id: "DATABASE-ID", useId: "DATABASE-ID" }) });
    const items: { [N in Noun]: ItemOf[N] } = { seed: seedItem(withIds), query, instruction, use: { ...use, ...withIds } };
    for (const stage of stages) {
      const shown = stage.plan([items[stage.noun]], stageContext(stage.asks?.prompt ?? null)).flatMap(({ messages }) => messages);
      expect(shown.filter(({ content }) => content.includes("DATABASE"))).toEqual([]);
    }
    expect(stageById("recombine")?.plan([query], stageContext(stageById("recombine")?.asks?.prompt ?? null))).toHaveLength(1);
  });
});
