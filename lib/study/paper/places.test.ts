import { describe, expect, it } from "vitest";
import { intervalSvg } from "./interval-svg";
import { placesOf, pointsOf } from "./places";
import { shareScale } from "./scales";

describe("Where an estimate is drawn", () => {
  it("is along its axis, with one half marked in the middle", () => {
    expect(placesOf({ value: 0.75, n: 60, interval: [0.5, 1] }, shareScale)).toEqual({ at: 177, interval: [120, 234], mark: 120 });
  });

  it("is at the end for what lies beyond it, and nowhere without a value", () => {
    expect(placesOf({ value: 1.4, n: 60 }, shareScale)).toEqual({ at: 234, interval: null, mark: 120 });
    expect(placesOf({ value: null, n: 0, because: "nothing was judged" }, shareScale)).toEqual({ at: null, interval: null, mark: 120 });
  });

  it("has a ring instead of a dot where there is no interval", () => {
    const colours = { ink: "ink", grey: "grey", line: "line" };
    const drawn = (interval?: [number, number]) =>
      intervalSvg({ label: "", tone: "plain", estimate: { value: 0.5, n: 2, ...(interval ? { interval } : {}) } }, shareScale, colours);
    expect(drawn()).toContain('fill="none"');
    expect(drawn([0.4, 0.6])).toContain('fill="ink"');
  });
});

describe("A calibration curve", () => {
  it("has confidence across, accuracy up, and points whose area tells their number", () => {
    const points = pointsOf([
      { confidence: 0, accuracy: 0, n: 4 },
      { confidence: 1, accuracy: 0.5, n: 1 },
    ]);
    expect(points).toEqual([
      { x: 10, y: 170, radius: 7 },
      { x: 170, y: 90, radius: 4.5 },
    ]);
  });
});
