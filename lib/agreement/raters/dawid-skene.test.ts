import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { evaluate } from "@/lib/testing/statistics";

/** Ratings by annotators of known accuracy, of items whose truth is known; a tenth are gaps. */
function simulated(accuracies: readonly number[], items: number) {
  const draw = seededRandom("dawid-skene");
  const classes = ["x", "y", "z"];
  const truth = Array.from({ length: items }, () => classes[Math.floor(draw() * 3)] ?? "x");
  const ratings = accuracies.map((accuracy) =>
    truth.map((label) => {
      if (draw() < 0.1) return null;
      if (draw() < accuracy) return label;
      return classes.filter((other) => other !== label)[Math.floor(draw() * 2)] ?? null;
    }),
  );
  return { truth, ratings };
}

describe("Dawid and Skene's model", () => {
  it("finds the truth and everyone's accuracy from their ratings alone, with gaps", () => {
    const { truth, ratings } = simulated([0.9, 0.8, 0.6, 0.4, 0.85], 600);
    const found = evaluate("dawid-skene", { ratings });
    expect(found).toMatchObject({ n: 600, isConverged: true, categories: ["x", "y", "z"] });
    const right = truth.filter((label, place) => found.labels[place] === label).length;
    expect(right / 600).toBeGreaterThan(0.94);
    const accuracies = found.annotators.map(({ accuracy }: { accuracy: number }) => accuracy);
    for (const [place, known] of [0.9, 0.8, 0.6, 0.4, 0.85].entries()) expect(Math.abs(accuracies[place] - known)).toBeLessThan(0.05);
  });

  it("gives chances that sum to 1, per item and per row of confusion", () => {
    const found = evaluate("dawid-skene", {
      ratings: [
        ["a", "b", "a", "b"],
        ["a", "b", "b", null],
        ["a", "b", "a", "a"],
      ],
    });
    const rows: number[][] = [
      found.prevalence,
      ...found.posteriors,
      ...found.annotators.flatMap(({ confusion }: { confusion: number[][] }) => confusion),
    ];
    for (const row of rows) expect(row.reduce((total, chance) => total + chance, 0)).toBeCloseTo(1, 9);
  });

  it("does not guess at items nobody rated, nor at annotators who rated nothing", () => {
    const found = evaluate("dawid-skene", {
      ratings: [
        ["a", "b", null],
        ["a", "b", null],
        [null, null, null],
      ],
    });
    expect([found.posteriors[2], found.labels[2], found.annotators[2].accuracy]).toEqual([null, null, null]);
  });

  it("says when it was stopped before it converged", () => {
    const { ratings } = simulated([0.7, 0.6, 0.6], 60);
    expect(evaluate("dawid-skene", { ratings, iterations: 2 })).toMatchObject({ iterations: 2, isConverged: false });
  });

  it("refuses one annotator, and one category", () => {
    expect(evaluate("dawid-skene", { ratings: [["a", "b"]] })).toMatchObject({
      value: null,
      because: "the model needs at least two annotators",
    });
    expect(evaluate("dawid-skene", { ratings: [["a"], ["a"]] }).value).toBeNull();
  });
});
