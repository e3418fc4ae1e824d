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
import { stageReplies } from "@/lib/testing/factories/stage-replies";
import { stageById, stages } from "./index";
import type { AnyStage, Effect, ItemOf, Noun } from "./stage";

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
  const reply = stageReplies[id] ?? fc.constant(undefined);

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
