import { describe, expect, it } from "vitest";
import { written } from "./written";

describe("An estimate on paper", () => {
  it("is its value, its interval and its n, in its unit", () => {
    expect(written({ value: 0.5, n: 60, interval: [0.4, 0.612] }, "percent")).toBe("50.0 % (40.0 % to 61.2 %), n 60");
    expect(written({ value: -0.25, n: 9, noInterval: "one query" }, "number")).toBe("-0.250, n 9; no interval: one query");
  });

  it("is too few data, said once, where there is no value", () => {
    expect(written({ value: null, n: 1, because: "not enough data: 1 pair" }, "percent")).toBe("not enough data: 1 pair (n 1)");
    expect(written({ value: null, n: 0, because: "there is no judge" }, "percent")).toBe("not enough data: there is no judge (n 0)");
  });
});
