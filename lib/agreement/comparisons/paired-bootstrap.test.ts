import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";

describe("The paired bootstrap", () => {
  it("gives the mean difference, second less first, with its interval and how sure its sign is", () => {
    const first = Array.from({ length: 100 }, (_, place) => (place < 50 ? 1 : 0));
    const second = Array.from({ length: 100 }, (_, place) => (place < 70 ? 1 : 0));
    const found = evaluate("paired-bootstrap", { first, second, bootstrap: { seed: 4 } });
    // Normal interval: 0.2 ± 1.96 · 0.4 / 10.
    expect(found).toMatchObject({ value: 0.2, n: 100, shareNotAbove: 0 });
    expect(found.interval[0]).toBeCloseTo(0.12, 1);
    expect(found.interval[1]).toBeCloseTo(0.28, 1);
    expect(evaluate("paired-bootstrap", { first, second, bootstrap: { seed: 4 } })).toEqual(found);
  });

  it("is unsure of a difference that is none", () => {
    const found = evaluate("paired-bootstrap", { first: [1, 0, 1, 0, 1, 0], second: [0, 1, 0, 1, 0, 1] });
    expect(found.value).toBe(0);
    expect(found.shareNotAbove).toBeGreaterThan(0.4);
  });

  it("refuses unpaired data", () => {
    expect(evaluate("paired-bootstrap", { first: [1], second: [1, 0] }).because).toBe(
      "the two sides are not on the same items: 1 and 2 of them",
    );
  });
});
