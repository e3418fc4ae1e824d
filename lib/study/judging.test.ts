import { describe, expect, it } from "vitest";
import type { BlindTurn, StudyWork } from "@/lib/schema/study-view";
import {
  front,
  isOver,
  type Judging,
  type JudgingEvent,
  leftInHand,
  lookedBackFrom,
  nextJudging,
  notBegun,
  offerOf,
  turnNumber,
} from "./judging";

const side = { constraints: ["Keep it short."], text: null, words: 3 };
const turn = (id: string, given: BlindTurn["given"] = null): BlindTurn => ({
  ...{ id, query: "How?", left: side, right: side, given, prefilled: null },
});
const work = (next: BlindTurn[], part: Partial<StudyWork> = {}): StudyWork => ({
  ...{ name: "S", unit: "constraint_list", question: "Which?", anchors: { better: "", tie: "", bothBad: "" }, reasons: ["Clear", "Short"] },
  ...{ turns: 12, judged: 2, next, endedBecause: null, ...part },
});
const reached = (...events: JudgingEvent[]) => events.reduce<Judging>(nextJudging, notBegun);
const loaded = (next: BlindTurn[], part: Partial<StudyWork> = {}): JudgingEvent => ({
  ...{ kind: "loaded", work: work(next, part), asked: 3, waiting: [] },
});
const three = loaded([turn("c"), turn("d"), turn("e")]);
const left: JudgingEvent = { kind: "picked", choice: "left", spentMs: 900 };

describe("Judging pairs", () => {
  it("begins with the first turn without a judgement, and goes on when one is given", () => {
    const state = reached(three, left, { kind: "given" });
    expect(front(state)?.id).toBe("d");
    expect({ said: state.said, number: turnNumber(state), before: turnNumber(nextJudging(state, { kind: "back" })) }).toEqual({
      ...{ said: "left", number: 4, before: 3 },
    });
    expect(state.counts).toEqual({ turns: 12, judged: 3 });
    expect({ left: leftInHand(state), picked: state.picked }).toEqual({ left: 2, picked: null });
  });

  it("offers what a judge chose of the turn in front, until something is said of it or judging is over", () => {
    const prefilled = { choice: "right", judge: "gpt-4", because: "it passed" } as const;
    const three = [{ ...turn("c"), prefilled }, turn("d"), turn("e")];
    const state = reached(loaded(three));
    expect(offerOf(state)).toEqual(prefilled);
    expect(offerOf(nextJudging(state, left))).toEqual(prefilled);
    const given = reached(loaded(three), left, { kind: "given" });
    expect([offerOf(given), offerOf(nextJudging(given, { kind: "back" }))]).toEqual([null, null]);
    expect(offerOf(reached(loaded(three, { endedBecause: "It is over." })))).toBeNull();
  });

  it("keeps the reasons while the choice is changed, and takes one away when it is said twice", () => {
    const clear: JudgingEvent = { kind: "reasoned", reason: "Clear" };
    expect(reached(three, left, clear, { kind: "picked", choice: "tie", spentMs: 1_200 }).picked).toEqual({
      ...{ choice: "tie", reasons: ["Clear"], spentMs: 1_200 },
    });
    expect(reached(three, left, clear, clear).picked?.reasons).toEqual([]);
  });

  it("looks back, changes what was said without counting it twice, and returns to where judging was", () => {
    const back = reached(three, left, { kind: "given" }, { kind: "back" });
    expect(front(back)).toMatchObject({ id: "c", given: { choice: "left" } });
    const changed = [{ kind: "picked", choice: "right", spentMs: 100 }, { kind: "given" }] as const;
    const state = changed.reduce<Judging>(nextJudging, back);
    expect(front(state)?.id).toBe("d");
    expect(state.counts?.judged).toBe(3);
    expect(state.turns[0]?.given).toEqual({ choice: "right", reasons: [] });
  });

  it("goes on from a turn that is judged, and never past one that is not", () => {
    expect(reached(three, { kind: "on" }).at).toBe(0);
    expect(reached(three, left, { kind: "given" }, { kind: "back" }, { kind: "on" }).at).toBe(1);
  });

  it("takes who waits at the first turn in hand to the one before it", () => {
    const said = { choice: "tie", reasons: [] } as const;
    const earlier: JudgingEvent = {
      ...{ kind: "earlier", before: "c", turns: [turn("b", { ...said, reasons: [] }), turn("a", { ...said, reasons: [] })] },
    };
    expect(front(reached(three, earlier))?.id).toBe("b");
    expect(front(reached(three, left, earlier))?.id).toBe("c");
    expect(reached(three, { kind: "earlier", before: "c", turns: [] }).isFromStart).toBe(true);
  });

  it("looks back from the end where none is in hand, and returns there", () => {
    const end = reached(loaded([], { turns: 2, judged: 2, endedBecause: "All judged." }));
    expect({ isOver: isOver(end), from: lookedBackFrom(end) }).toEqual({ isOver: true, from: "end" });
    const said = { choice: "tie" as const, reasons: [] };
    const back = nextJudging(end, { kind: "earlier", before: "end", turns: [turn("b", said), turn("a", said)] });
    expect({ id: front(back)?.id, number: turnNumber(back), isOver: isOver(back) }).toEqual({ id: "b", number: 2, isOver: false });
    expect(isOver(nextJudging(back, { kind: "on" }))).toBe(true);
  });

  it("counts what waits to be sent as judged, and does not ask it again", () => {
    const waiting = [{ turnId: "c", choice: "both_bad" as const, reasons: [] }];
    const state = reached({ kind: "loaded", work: work([turn("c"), turn("d"), turn("e")]), asked: 3, waiting });
    expect(front(state)?.id).toBe("d");
    expect(state.counts?.judged).toBe(3);
  });

  it("takes up further turns behind those in hand, and knows when it has all of them", () => {
    const state = reached(three, left, { kind: "given" }, loaded([turn("d"), turn("e")], { judged: 3 }));
    expect(state.turns.map(({ id }) => id)).toEqual(["c", "d", "e"]);
    expect(state.isWhole).toBe(true);
  });

  it("is at its end when nothing is left, and says why once the server has told", () => {
    const state = reached(loaded([turn("c")], { turns: 3 }), left, { kind: "given" });
    expect(front(state)).toBeNull();
    expect(nextJudging(state, loaded([], { judged: 3, turns: 3, endedBecause: "All judged." })).endedBecause).toBe("All judged.");
  });

  it("is over for what is not judged when the study ends meanwhile, and still open to looking back", () => {
    const state = reached(three, left, { kind: "given" }, loaded([], { endedBecause: "The last day was yesterday." }));
    expect(isOver(state)).toBe(true);
    expect(isOver(nextJudging(state, { kind: "back" }))).toBe(false);
  });

  it("chooses nothing where nothing is in front", () => expect(reached(left).picked).toBeNull());
});
