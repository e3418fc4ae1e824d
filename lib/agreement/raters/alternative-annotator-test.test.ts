import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

const labels = (many: number, differing: number) => Array.from({ length: many }, (_, place) => (place < differing ? "no" : "yes"));

describe("The alternative annotator test", () => {
  it("is passed by a model that is as near to people as they are to each other", () => {
    const found = evaluate("alternative-annotator-test", {
      ratings: [labels(40, 2), labels(40, 1), labels(40, 3)],
      model: labels(40, 2),
      epsilon: 0.2,
    });
    expect(found).toMatchObject({
      value: 1,
      n: 3,
      passed: true,
      scoring: "accuracy",
      epsilon: 0.2,
      multipleTesting: "Benjamini-Yekutieli",
      q: 0.05,
    });
    expect(found.advantageProbability.value).toBeGreaterThan(0.95);
  });

  it("is failed by one that says the opposite", () => {
    const opposite = labels(40, 2).map((label) => (label === "yes" ? "no" : "yes"));
    const found = evaluate("alternative-annotator-test", {
      ratings: [labels(40, 2), labels(40, 1), labels(40, 3)],
      model: opposite,
      epsilon: 0.2,
    });
    expect(found).toMatchObject({ value: 0, passed: false });
    expect(found.annotators.map(({ isRejected }: { isRejected: boolean }) => isRejected)).toEqual([false, false, false]);
  });

  it("refuses fewer than 3 people", () => {
    const because = "the test needs at least 3 people, and there are 2";
    expect(
      evaluate("alternative-annotator-test", { ratings: [labels(40, 2), labels(40, 1)], model: labels(40, 2), epsilon: 0.2 }),
    ).toMatchObject({ value: null, because });
  });

  it("refuses fewer than 30 items, naming who has too few", () => {
    const found = evaluate("alternative-annotator-test", {
      ratings: [labels(40, 2), labels(40, 1), [...labels(29, 1), ...Array(11).fill(null)]],
      names: ["Ada", "Ben", "Cy"],
      model: labels(40, 2),
      epsilon: 0.2,
    });
    expect(found).toMatchObject({ value: null, n: 2, leftOut: ["Cy"] });
    expect(found.because).toBe("at least 3 people need 30 items that another person and the model labelled too, and 2 have them");
  });

  it("refuses distances between words, and a model's labels that do not fit", () => {
    const given = { ratings: [["a"], ["b"], ["b"]], model: ["a"], epsilon: 0.1 };
    expect(() => evaluate("alternative-annotator-test", { ...given, scoring: "neg-rmse" })).toThrow("neg-rmse needs numbers");
    expect(() => evaluate("alternative-annotator-test", { ...given, model: [] })).toThrow("has 0 labels, and there are 1 items");
    expect(() => evaluate("alternative-annotator-test", { ...given, epsilon: undefined })).toThrow("epsilon");
  });
});
