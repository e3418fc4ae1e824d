import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseball1987 } from "@/lib/testing/published-ratings";
import { evaluate } from "@/lib/testing/statistics";

type Row = { name: string; strength: { value: number }; logStrength: { value: number; interval?: [number, number] } };
const logsOf = (found: { ranking: Row[] }) => Object.fromEntries(found.ranking.map(({ name, logStrength }) => [name, logStrength.value]));

describe("Bradley and Terry's model", () => {
  it("of Wikipedia's example has strengths 0.640, 1.043, 0.660 and 2.270", () => {
    const { ranking, n } = evaluate("bradley-terry", {
      names: ["A", "B", "C", "D"],
      wins: [
        [0, 2, 0, 1],
        [3, 0, 5, 0],
        [0, 3, 0, 1],
        [4, 0, 3, 0],
      ],
    });
    expect(ranking.map(({ name, strength }: Row) => [name, Number(strength.value.toFixed(4))])).toEqual([
      ["D", 2.2704],
      ["B", 1.0433],
      ["C", 0.6598],
      ["A", 0.6398],
    ]);
    expect(n).toBe(22);
  });

  // Agresti (2013), Categorical Data Analysis: 1987 American League East.
  it("of the 1987 baseball season has Milwaukee at 1.58 over Baltimore", () => {
    const found = evaluate("bradley-terry", { ...baseball1987, reference: "Bal" });
    expect(logsOf(found)).toEqual({
      Mil: expect.closeTo(1.581, 3),
      Det: expect.closeTo(1.436, 3),
      Tor: expect.closeTo(1.294, 3),
      NY: expect.closeTo(1.248, 3),
      Bos: expect.closeTo(1.108, 3),
      Cle: expect.closeTo(0.684, 3),
      Bal: 0,
    });
    expect(found.scale).toBe("the strength of Bal is 1");
  });

  it("of two is the log odds, with the standard error of log odds", () => {
    const { ranking } = evaluate("bradley-terry", {
      names: ["A", "B"],
      wins: [
        [0, 30],
        [10, 0],
      ],
      reference: "B",
    });
    const half = 1.959964 * Math.sqrt(1 / 30 + 1 / 10);
    expect(ranking[0].logStrength).toEqual({
      value: expect.closeTo(Math.log(3), 9),
      n: 40,
      interval: [expect.closeTo(Math.log(3) - half, 5), expect.closeTo(Math.log(3) + half, 5)],
    });
  });

  it("names what it takes ties for", () => {
    const given = {
      wins: [
        [0, 30],
        [10, 0],
      ],
      ties: [
        [0, 20],
        [20, 0],
      ],
    };
    const split = evaluate("bradley-terry", { ...given, reference: "2" });
    expect(split).toMatchObject({ tieModel: "split", ties: "a tie is half a win for both (Bradley-Terry)", tieParameter: null });
    // 40 to 20
    expect(split.ranking[0].strength.value).toBeCloseTo(2, 9);
    const davidson = evaluate("bradley-terry", { ...given, tieModel: "davidson", reference: "2" });
    expect(davidson).toMatchObject({ tieModel: "davidson", ties: "ties have a parameter of their own (Davidson)" });
    // Davidson's likelihood of two: strengths as wins to losses, and the tie parameter 20 / √(30 · 10)
    expect([davidson.ranking[0].strength.value, davidson.tieParameter]).toEqual([
      expect.closeTo(3, 9),
      expect.closeTo(20 / Math.sqrt(300), 9),
    ]);
  });

  it("refuses comparisons that are not connected, naming the parts", () => {
    const comparisons = [
      ["A", "B"],
      ["B", "A"],
      ["C", "D"],
    ].map(([first, second]) => ({ first, second, winner: "first" }));
    expect(evaluate("bradley-terry", { comparisons }).because).toBe(
      "the comparisons are not connected: {A, B} and {C, D} were never compared",
    );
  });

  it("refuses a group that never lost, naming it", () => {
    const comparisons = [
      ["A", "B"],
      ["B", "C"],
      ["C", "B"],
    ].map(([first, second]) => ({ first, second, winner: "first" }));
    expect(evaluate("bradley-terry", { comparisons }).because).toBe(
      "{A} never lost or tied against anyone else: how much stronger cannot be told",
    );
  });

  it("refuses a name compared with itself, and tables that are not square", () => {
    expect(() => evaluate("bradley-terry", { comparisons: [{ first: "A", second: "A", winner: "tie" }] })).toThrow(
      "compares one with itself",
    );
    expect(() => evaluate("bradley-terry", { wins: [[0, 1], [1]] })).toThrow("must be square");
    expect(() =>
      evaluate("bradley-terry", {
        wins: [
          [0, 1],
          [1, 0],
        ],
        reference: "Z",
      }),
    ).toThrow("is none of those compared");
  });

  it("does not depend on the order of names, and its logs sum to 0", () => {
    const cell = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell, cell, cell), ([ab, ba, ac, ca, bc, cb]) => {
        const logs = logsOf(
          evaluate("bradley-terry", {
            names: ["A", "B", "C"],
            wins: [
              [0, ab, ac],
              [ba, 0, bc],
              [ca, cb, 0],
            ],
          }),
        );
        const turned = logsOf(
          evaluate("bradley-terry", {
            names: ["C", "B", "A"],
            wins: [
              [0, cb, ca],
              [bc, 0, ba],
              [ac, ab, 0],
            ],
          }),
        );
        for (const name of ["A", "B", "C"]) expect(turned[name]).toBeCloseTo(logs[name] ?? Number.NaN, 8);
        expect((logs.A ?? 0) + (logs.B ?? 0) + (logs.C ?? 0)).toBeCloseTo(0, 9);
      }),
    );
  });
});
