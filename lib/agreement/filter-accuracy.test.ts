import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterAccuracy } from "./filter-accuracy";

describe("A filter's accuracy", () => {
  it("is of each side what people say of those they looked at", () => {
    const {
      rightDrops,
      rightKeeps,
      yield: yielded,
    } = filterAccuracy({
      kept: { all: 800, keep: 45, drop: 5 },
      dropped: { all: 200, keep: 8, drop: 32 },
    });
    expect(yielded.value).toBe(0.8);
    // Wilson at 95 %, by hand: 32 of 40 and 45 of 50.
    expect(rightDrops).toMatchObject({ value: 0.8, n: 40 });
    expect(rightKeeps).toMatchObject({ value: 0.9, n: 50 });
    expect(rightDrops.value === null ? [] : rightDrops.interval?.map((end) => end.toFixed(4))).toEqual(["0.6524", "0.8950"]);
  });

  it("reckons what was found up to all items: 160 right drops, and 80 the filter let through", () => {
    const { foundDrops, foundKeeps } = filterAccuracy({ kept: { all: 800, keep: 45, drop: 5 }, dropped: { all: 200, keep: 8, drop: 32 } });
    expect(foundDrops.value).toBeCloseTo(160 / 240, 10);
    expect(foundKeeps.value).toBeCloseTo(720 / 760, 10);
  });

  it("has no value while people looked at too few of a side it rests on", () => {
    const { rightDrops, rightKeeps, foundDrops } = filterAccuracy({
      kept: { all: 800, keep: 45, drop: 5 },
      dropped: { all: 200, keep: 1, drop: 2 },
    });
    expect(rightKeeps.value).toBe(0.9);
    expect(rightDrops).toEqual({ value: null, n: 3, because: "people looked at 3 of the dropped items; 10 are needed" });
    expect(foundDrops).toEqual({ value: null, n: 53, because: "people looked at 3 of the dropped items; 10 are needed" });
  });

  it("has no yield where nothing was filtered", () => {
    const none = { all: 0, keep: 0, drop: 0 };
    expect(filterAccuracy({ kept: none, dropped: none }).yield).toEqual({ value: null, n: 0, because: "there were no trials" });
  });

  it("keeps every value within its interval, and every interval within 0 and 1", () => {
    const side = fc.record({ keep: fc.nat(300), drop: fc.nat(300), more: fc.nat(10_000) });
    fc.assert(
      fc.property(side, side, (kept, dropped) => {
        const counts = {
          kept: { ...kept, all: kept.keep + kept.drop + kept.more },
          dropped: { ...dropped, all: dropped.keep + dropped.drop + dropped.more },
        };
        for (const estimate of Object.values(filterAccuracy(counts))) {
          if (estimate.value === null) continue;
          const [low = -1, high = 2] = estimate.interval ?? [];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(estimate.value + 1e-9);
          expect(high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
        }
      }),
    );
  });
});
