import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

const pairs = [
  { shownFirst: "first", shownSecond: "first", human: "first", firstSource: "me", secondSource: "you", confidence: 0.9 },
  { shownFirst: "first", shownSecond: "second", human: "second", firstSource: "me", secondSource: "you", confidence: 0.8 },
  { shownFirst: "second", shownSecond: "second", human: "second", firstSource: "you", secondSource: "me", confidence: 0.7 },
  { shownFirst: "tie", shownSecond: "first", human: "tie", firstSource: "you", secondSource: "you", confidence: 0.6 },
];

describe("The judge bias card", () => {
  it("shows the flip rate first", () => {
    const card = evaluate("judge-bias-card", { pairs, judgeSource: "me" });
    expect(Object.keys(card).slice(0, 2)).toEqual(["n", "flipRate"]);
    expect(card).toMatchObject({ n: 4, flipRate: { value: 0.5, n: 4 }, firstPositionRate: { value: 1, n: 1 } });
  });

  it("tells how much more often than people the judge prefers its own", () => {
    expect(evaluate("judge-bias-card", { pairs, judgeSource: "me" }).selfPreference).toMatchObject({
      value: expect.closeTo(1 / 3, 12),
      n: 3,
    });
    expect(evaluate("judge-bias-card", { pairs }).selfPreference).toEqual({
      value: null,
      n: 0,
      because: "no source is named as the judge's own",
    });
  });

  it("holds the judge's confidence against what people say", () => {
    const { agreementWithPeople, calibrationError } = evaluate("judge-bias-card", { pairs });
    expect(agreementWithPeople).toMatchObject({ value: 0.75, n: 4 });
    expect(calibrationError).toMatchObject({ value: expect.closeTo((0.1 + 0.8 + 0.3 + 0.4) / 4, 12), n: 4 });
  });

  it("has a slope on length where length decides, and none to tell with few pairs", () => {
    // The longer answer wins 3 times of 4.
    const long = Array.from({ length: 80 }, (_, place) => ({
      shownFirst: (place % 2 === 0) === place % 8 > 1 ? "first" : "second",
      firstLength: place % 2 === 0 ? 120 + place : 80,
      secondLength: 100,
    }));
    const { verbositySlope } = evaluate("judge-bias-card", { pairs: long });
    expect(verbositySlope.interval[0]).toBeGreaterThan(0);
    expect(evaluate("judge-bias-card", { pairs }).verbositySlope).toEqual({
      value: null,
      n: 0,
      because: "fewer than 10 judged pairs have both lengths",
    });
  });

  it("says of every part why it has no value", () => {
    const card = evaluate("judge-bias-card", { pairs: [{ shownFirst: "first" }] });
    expect(card.flipRate.because).toBe("no pair was shown both ways");
    expect(card.agreementWithPeople.because).toBe("people judged none of the pairs");
    expect(card.calibrationError.because).toBe("there are no stated confidences");
  });
});

describe("The calibration error", () => {
  it("is the mean gap over bins, with the curve", () => {
    const found = evaluate("calibration-error", { confidences: [0.9, 0.8, 0.95, 0.6], correct: [1, true, false, 1] });
    // Alone in their bins: gaps 0.1, 0.2, 0.95 and 0.4.
    expect(found).toMatchObject({ value: expect.closeTo(0.4125, 12), n: 4, largestGap: 0.95, binning: "10 bins of equal width" });
    expect(found.curve[0]).toEqual({ from: 0.5, to: 0.6, n: 1, confidence: 0.6, accuracy: 1 });
  });

  it("puts confidences on an edge into the bin below, and 0 into the first", () => {
    const { curve } = evaluate("calibration-error", { confidences: [0, 0.5, 1], correct: [0, 1, 1], bins: 2 });
    expect(curve.map(({ n }: { n: number }) => n)).toEqual([2, 1]);
  });
});

describe("Sensitivity and specificity", () => {
  it("are counted apart, with Wilson intervals", () => {
    const judge = ["met", "met", "met", "broken", "broken"];
    const truth = ["met", "met", "broken", "met", "broken"];
    expect(evaluate("sensitivity-specificity", { judge, truth, positive: "met" })).toMatchObject({
      n: 5,
      sensitivity: { value: 2 / 3, n: 3, interval: [expect.closeTo(0.2077, 4), expect.closeTo(0.9385, 4)] },
      specificity: { value: 0.5, n: 2 },
      precision: { value: 2 / 3, n: 3 },
      accuracy: { value: 0.6, n: 5 },
    });
  });

  it("have no value where there is nothing to count them on", () => {
    expect(evaluate("sensitivity-specificity", { judge: ["met"], truth: ["met"], positive: "met" }).specificity).toEqual({
      value: null,
      n: 0,
      because: "every item has the property",
    });
  });
});
