import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";
import { lengthControlledWinRate } from "./length-controlled-win-rate";
import { roganGladen } from "./rogan-gladen";

describe("Rogan and Gladen's correction", () => {
  // Rogan & Gladen (1978): (apparent + specificity - 1) / (sensitivity + specificity - 1).
  it("takes the judge's errors out of its rate", () => {
    const found = evaluate("rogan-gladen", { positive: 30, of: 100, sensitivity: 0.8, specificity: 0.9 });
    expect(found).toMatchObject({ value: expect.closeTo(2 / 7, 12), n: 100, apparent: 0.3, isClipped: false });
    const half = (1.959964 * Math.sqrt(0.0021)) / 0.7;
    expect(found.interval).toEqual([expect.closeTo(2 / 7 - half, 6), expect.closeTo(2 / 7 + half, 6)]);
  });

  it("is less sure where sensitivity and specificity were measured on few items", () => {
    const known = evaluate("rogan-gladen", { positive: 30, of: 100, sensitivity: 0.8, specificity: 0.9 });
    const measured = evaluate("rogan-gladen", {
      positive: 30,
      of: 100,
      sensitivity: { correct: 16, of: 20 },
      specificity: { correct: 18, of: 20 },
    });
    expect(measured.value).toBeCloseTo(known.value, 12);
    expect(measured.interval[0]).toBeLessThan(known.interval[0]);
    expect(measured.intervalCounts).toBe("sampling of items, sensitivity and specificity");
  });

  it("takes how far a rate reaches where its items are alike, instead of what independent ones would give", () => {
    const judge = { sensitivity: { rate: 0.8, n: 20 }, specificity: { rate: 0.9, n: 20 } };
    const independent = roganGladen({ positive: 30, of: 100 }, judge);
    const half = 1.959963984540054 * Math.sqrt(0.0021);
    expect(roganGladen({ positive: 30, of: 100, half }, judge)).toEqual(independent);
    const alike = roganGladen(
      { positive: 30, of: 100, half: 0.2 },
      { sensitivity: { rate: 1, n: 20, half: 0 }, specificity: { rate: 1, n: 20, half: 0 } },
    );
    expect(alike).toMatchObject({ value: expect.closeTo(0.3, 12), interval: [expect.closeTo(0.1, 12), expect.closeTo(0.5, 12)] });
  });

  it("refuses a judge that tells nothing", () => {
    const because = "sensitivity and specificity sum to 1.050: near 1 the judge tells nothing to correct by";
    expect(evaluate("rogan-gladen", { positive: 3, of: 9, sensitivity: 0.55, specificity: 0.5 })).toMatchObject({
      value: null,
      n: 9,
      because,
    });
  });

  it("says where the arithmetic left 0 to 1", () => {
    expect(evaluate("rogan-gladen", { positive: 1, of: 100, sensitivity: 0.8, specificity: 0.9 })).toMatchObject({
      value: 0,
      isClipped: true,
      uncorrected: expect.closeTo(-0.09 / 0.7, 9),
    });
  });
});

describe("The mean helped by a judge", () => {
  const human = [1, 0, 1, 1, 0, 1, 0, 1, 1, 0];
  const judge = [1, 0, 1, 0, 0, 1, 1, 1, 1, 0];
  const judgeOnly = [...Array(70).fill(1), ...Array(30).fill(0)];

  it("with lambda 1 adds people's mean correction to the judge's mean", () => {
    const found = evaluate("ppi-mean", { human, judge, judgeOnly, lambda: 1 });
    expect(found).toMatchObject({
      value: expect.closeTo(0.7, 10),
      n: 10,
      standardError: expect.closeTo(0.148661, 6),
      method: "PPI, lambda 1 as given",
    });
  });

  // ppi_py, tests/test_mean.py: whatever people say, a judge that always says 2 more cancels out.
  it("with lambda 1 cancels a constant error of the judge", () => {
    const labels = [0.3, -1.2, 2.5, 0.8];
    expect(
      evaluate("ppi-mean", { human: labels, judge: labels.map((label) => label + 2), judgeOnly: [2, 2, 2], lambda: 1 }).value,
    ).toBeCloseTo(0, 12);
  });

  it("tunes lambda unless told, and is then no less sure than people alone", () => {
    const found = evaluate("ppi-mean", { human, judge, judgeOnly });
    expect(found.lambda).toBeCloseTo(0.595975, 6);
    expect(found.interval[1] - found.interval[0]).toBeLessThan(found.humanAlone.interval[1] - found.humanAlone.interval[0]);
  });

  it("ignores a judge that says the same of everything", () => {
    const found = evaluate("ppi-mean", { human, judge: Array(10).fill(1), judgeOnly: Array(50).fill(1) });
    expect([found.lambda, found.value]).toEqual([0, 0.6]);
  });

  it("refuses labels that are not paired, and a judge without labels of its own", () => {
    expect(evaluate("ppi-mean", { human, judge: [1], judgeOnly }).because).toBe(
      "people labelled 10 items and the judge 1 of them: pair them",
    );
    expect(evaluate("ppi-mean", { human, judge, judgeOnly: [] }).because).toBe("the judge labelled nothing that people did not");
  });

  it("of two versions differ by the second less the first, errors added in squares", () => {
    const first = { human, judge, judgeOnly };
    const found = evaluate("ppi-mean-difference", {
      first,
      second: { ...first, human: human.map((label) => 1 - label), judge: judge.map((label) => 1 - label) },
      lambda: 0,
    });
    expect(found).toMatchObject({ value: expect.closeTo(-0.2, 10), n: 20, standardError: expect.closeTo(Math.sqrt(0.048), 10) });
    expect(evaluate("ppi-mean-difference", { first, second: { ...first, judgeOnly: [] } }).because).toMatch(/^second: /);
  });
});

describe("The win rate", () => {
  it("counts a tie as half a win and leaves out what was not judged", () => {
    expect(evaluate("win-rate", { preferences: ["win", "tie", "loss", "win", null] })).toMatchObject({
      value: 0.625,
      n: 4,
      outcomes: { wins: 2, ties: 1, losses: 1 },
    });
    expect(evaluate("win-rate", { preferences: [null] })).toMatchObject({ value: null, n: 0 });
  });
});

describe("The length-controlled win rate", () => {
  const lengths = Array.from({ length: 200 }, (_, place) => 100 + ((place * 37) % 200));
  const others = lengths.map((_, place) => 100 + ((place * 53) % 200));

  it("is the plain one where length plays no part", () => {
    const preferences = lengths.map((_, place) => (place % 5 < 3 ? 1 : 0));
    const found = evaluate("length-controlled-win-rate", { preferences, firstLengths: lengths, secondLengths: others });
    expect(found).toMatchObject({ value: expect.closeTo(0.6, 1), n: 200, plainWinRate: 0.6 });
    expect(found.caution).toContain("It can be gamed");
  });

  it("takes away what is won by length alone", () => {
    const longer = lengths.map((length) => length + 60);
    const preferences = longer.map((length, place) => (length > (others[place] ?? 0) ? 0.9 : 0.1));
    const given = { preferences, firstLengths: longer, secondLengths: others };
    const found = evaluate("length-controlled-win-rate", { ...given, penalty: 0 });
    expect(found.plainWinRate).toBeGreaterThan(0.6);
    expect(Math.abs(found.value - 0.5)).toBeLessThan(0.05);
    const cautious = evaluate("length-controlled-win-rate", given);
    expect(cautious).toMatchObject({ penalty: 10, plainWinRate: found.plainWinRate });
    expect(cautious.value).toBeGreaterThan(found.value);
    expect(cautious.value).toBeLessThan(found.plainWinRate);
  });

  it("refuses few comparisons, equal lengths, and one-sided outcomes", () => {
    const equal = Array(12).fill(5);
    expect(evaluate("length-controlled-win-rate", { preferences: [1], firstLengths: [1], secondLengths: [2] }).because).toContain(
      "at least 10",
    );
    expect(
      evaluate("length-controlled-win-rate", { preferences: Array(12).fill(0.5), firstLengths: equal, secondLengths: equal }).because,
    ).toContain("the same throughout");
    const all = { preferences: Array(200).fill(1), firstLengths: lengths, secondLengths: others };
    expect(evaluate("length-controlled-win-rate", all).because).toContain("too one-sided");
  });
});

describe("The length-controlled win rate by family", () => {
  const comparisons = Array.from({ length: 24 }, (_, place) => ({ preference: (place % 5) / 4, lengthDifference: (place * 7) % 11 }));

  it("is surer of the same comparisons when each is a family of its own than when four of a family say the same", () => {
    const own = lengthControlledWinRate(comparisons.map((one, place) => ({ ...one, cluster: String(place) })));
    const copied = comparisons.flatMap((one, place) => [0, 1, 2, 3].map(() => ({ ...one, cluster: String(place) })));
    const [alike, naive] = [
      lengthControlledWinRate(copied, 40),
      lengthControlledWinRate(
        copied.map(({ cluster: _, ...one }) => one),
        40,
      ),
    ];
    const width = (of: typeof own) => (of.value === null ? 0 : (of.interval?.[1] ?? 0) - (of.interval?.[0] ?? 0));
    // Four copies of everything and of the penalty are the same estimate, and as sure.
    expect(alike.value).toBeCloseTo(own.value ?? 0, 9);
    expect(width(alike)).toBeCloseTo(width(own), 9);
    expect(width(naive)).toBeLessThan(width(own) * 0.6);
  });
});
