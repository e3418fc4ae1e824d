import { describe, expect, it } from "vitest";
import { krippendorff2011 } from "@/lib/testing/published-ratings";
import { evaluate } from "@/lib/testing/statistics";

const alpha = (bootstrap: object) => evaluate("krippendorff-alpha", { ratings: krippendorff2011, metric: "ordinal", bootstrap });

describe("The bootstrap interval", () => {
  it("is the same for the same seed, and another for another", () => {
    const [first, again, other] = [
      alpha({ seed: "a", samples: 200 }),
      alpha({ seed: "a", samples: 200 }),
      alpha({ seed: "b", samples: 200 }),
    ];
    expect(again).toEqual(first);
    expect(other.interval).not.toEqual(first.interval);
    expect(other.value).toBe(first.value);
  });

  it("says what was drawn, and how often no value came of it", () => {
    expect(alpha({ samples: 200 }).bootstrap).toEqual({
      method: "percentile",
      resampled: "items",
      units: 12,
      samples: 200,
      seed: 1,
      level: 0.95,
      withoutValue: 0,
    });
  });

  // 400 fair coins: the standard error of the rate is 0.025, the normal interval 0.049 to either side.
  it("of a mean is near the normal one", () => {
    const preferences = Array.from({ length: 400 }, (_, place) => place % 2);
    const { interval } = evaluate("win-rate", { preferences, bootstrap: { samples: 4000 } });
    expect(interval).toEqual([expect.closeTo(0.451, 2), expect.closeTo(0.549, 2)]);
  });

  // Every family of 10 says the same throughout: there are 40 independent observations, and the interval is √10 times as wide.
  it("by clusters is wider where rows of one family are alike", () => {
    const preferences = Array.from({ length: 400 }, (_, place) => Math.floor(place / 10) % 2);
    const clusters = Array.from({ length: 400 }, (_, place) => Math.floor(place / 10));
    const { interval, bootstrap } = evaluate("win-rate", { preferences, bootstrap: { samples: 4000, clusters } });
    expect(interval).toEqual([expect.closeTo(0.345, 1), expect.closeTo(0.655, 1)]);
    expect(interval[1] - interval[0]).toBeGreaterThan(0.25);
    expect(bootstrap).toMatchObject({ resampled: "clusters", units: 40 });
  });

  it("refuses one cluster, and a statistic without a value", () => {
    const one = evaluate("win-rate", { preferences: [1, 0], bootstrap: { clusters: ["x", "x"] } });
    expect(one.bootstrap.because).toBe("an interval needs at least 2 clusters and there is 1");
    const none = evaluate("krippendorff-alpha", { ratings: [["a"], ["a"]], bootstrap: {} });
    expect(none).toMatchObject({ value: null, bootstrap: { because: "there is no value to put an interval around" } });
    expect(none).not.toHaveProperty("interval");
  });

  it("refuses where many resamples have no value", () => {
    const { bootstrap } = evaluate("krippendorff-alpha", {
      ratings: [
        ["a", "b", "a"],
        ["a", "b", "a"],
      ],
      bootstrap: { samples: 1000 },
    });
    expect(bootstrap.because).toMatch(/^\d+ of 1000 resamples have no value$/);
  });

  it("names the cluster of every item, or is refused", () => {
    expect(() => alpha({ clusters: ["a"] })).toThrow("names the cluster of 1 items, and there are 12");
  });
});
