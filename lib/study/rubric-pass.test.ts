import { describe, expect, it } from "vitest";
import type { BlindText, RubricWork } from "@/lib/schema/study-rubric";
import { answersNow, isGivenNext, nextPass, notBegunPass, type RubricEvent, type RubricPass, textInFront, textNumber } from "./rubric-pass";

const text = (id: string, given: BlindText["given"] = null): BlindText => ({
  ...{ id, query: "How?", instruction: null, given },
  constraints: [
    { place: 0, text: "Be short.", questions: ["valid", "relevant"] },
    { place: 1, text: "In 90 words.", questions: [] },
    { place: 2, text: "Be kind.", questions: ["valid"] },
  ],
});
const work = (part: Partial<RubricWork> = {}): RubricWork => ({
  ...{ name: "Study", texts: 3, answered: 0, next: [text("a"), text("b")], endedBecause: null },
  ...part,
});
const loaded: RubricEvent = { kind: "loaded", work: work(), asked: 20, waiting: [] };
const passed = (...events: RubricEvent[]): RubricPass => events.reduce(nextPass, nextPass(notBegunPass, loaded));
const on: RubricEvent = { kind: "on" };

describe("The rubric pass of one person", () => {
  it("goes from constraint to constraint, past what is not asked about, and then to the next text", () => {
    expect(passed().focus).toBe(0);
    expect(passed(on)).toMatchObject({ at: 0, focus: 1 });
    expect(isGivenNext(passed())).toBe(false);
    expect(isGivenNext(passed(on))).toBe(true);
    expect(passed(on, on)).toMatchObject({ at: 1, focus: 0, noes: [], counts: { texts: 3, answered: 1 } });
  });

  it("says yes to all that no was not said to, and takes a no back", () => {
    const no: RubricEvent = { kind: "toggled", place: 0, question: "relevant" };
    expect(answersNow(passed(no))).toEqual([
      { subject: 0, question: "valid", answer: true },
      { subject: 0, question: "relevant", answer: false },
      { subject: 2, question: "valid", answer: true },
    ]);
    expect(answersNow(passed(no, no)).every(({ answer }) => answer)).toBe(true);
  });

  it("goes back over the text before, with what was said, and gives it again only where that was changed", () => {
    const no: RubricEvent = { kind: "toggled", place: 1, question: "valid" };
    const back = passed(on, no, on, { kind: "back" });
    expect(back).toMatchObject({ at: 0, focus: 1, noes: ["2/valid"] });
    expect(textNumber(back)).toBe(1);
    expect(isGivenNext(back)).toBe(false);
    expect(nextPass(back, on)).toMatchObject({ at: 1, counts: { answered: 1 } });
    expect(isGivenNext(nextPass(back, no))).toBe(true);
    expect(nextPass(nextPass(back, no), on)).toMatchObject({ at: 1, counts: { answered: 1 } });
  });

  it("counts what waits to be sent as answered", () => {
    const waiting = [{ turnId: "a", answers: [{ subject: 0, question: "valid" as const, answer: false }] }];
    const state = nextPass(notBegunPass, { kind: "loaded", work: work(), asked: 20, waiting });
    expect(textInFront(state)?.id).toBe("b");
    expect(state.counts).toEqual({ texts: 3, answered: 1 });
  });

  it("takes who waits for it to the text before the first in hand", () => {
    const state = passed({ kind: "earlier", before: "a", texts: [text("z", [{ subject: 2, question: "valid", answer: false }])] });
    expect(state).toMatchObject({ at: 0, focus: 1, noes: ["2/valid"], isFromStart: false });
    expect(passed({ kind: "earlier", before: "a", texts: [] })).toMatchObject({ at: 0, isFromStart: true });
  });
});
