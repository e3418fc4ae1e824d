import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Split } from "@/lib/schema/release";
import { splitOf } from "./split";

const shares = { train: 0.8, validation: 0.1, test: 0.1, seed: "larch" };

describe("the split of a seed family", () => {
  it("is drawn from its key and the split seed alone", () => {
    expect(["056212014efa8fe5", "a", "b", "c", "d", "e"].map((key) => splitOf(key, shares))).toEqual(
      ["056212014efa8fe5", "a", "b", "c", "d", "e"].map((key) => splitOf(key, { ...shares })),
    );
  });

  it("comes out in about the shares asked for", () => {
    const counts: Record<Split, number> = { train: 0, validation: 0, test: 0 };
    for (let family = 0; family < 20_000; family++) counts[splitOf(`family ${family}`, shares)]++;
    expect(Math.abs(counts.train - 16_000)).toBeLessThan(250);
    expect(Math.abs(counts.validation - 2_000)).toBeLessThan(200);
    expect(Math.abs(counts.test - 2_000)).toBeLessThan(200);
  });

  it("changes with the split seed", () => {
    const families = Array.from({ length: 200 }, (_, index) => `family ${index}`);
    const drawn = (seed: string) => families.map((family) => splitOf(family, { ...shares, seed }));
    expect(drawn("one")).not.toEqual(drawn("two"));
  });

  it("never opens a split that was given no share", () => {
    fc.assert(
      fc.property(fc.string(), (family) => {
        expect(splitOf(family, { train: 0.9, validation: 0.1, test: 0, seed: "x" })).not.toBe("test");
        expect(splitOf(family, { train: 1, validation: 0, test: 0, seed: "x" })).toBe("train");
      }),
    );
  });

  it("keeps families in train when the train share grows", () => {
    fc.assert(
      fc.property(fc.string(), (family) => {
        const before = splitOf(family, { train: 0.5, validation: 0.25, test: 0.25, seed: "x" });
        const after = splitOf(family, { train: 0.7, validation: 0.15, test: 0.15, seed: "x" });
        expect(before === "train" && after !== "train").toBe(false);
      }),
    );
  });
});
