import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/testing/statistics";
import { clusteredDifference, clusteredMean, type Observation } from "./clustered-mean";

const observed = (clusters: string, values: readonly number[]): Observation[] =>
  values.map((value, place) => ({ cluster: clusters[place] ?? "", value }));

describe("The clustered mean", () => {
  it("has the CR2 standard error and Student's interval", () => {
    // By matrices: numpy 2, scipy 1.17.1, A = (I - H)^(-1/2) of each cluster.
    const found = clusteredMean(observed("aabbbcddde", [1, 0.5, 0, 1, 1, 0.5, 1, 0, 1, 0.5]));
    expect(found).toMatchObject({ value: 0.65, n: 10, clusters: 5, standardError: expect.closeTo(0.03273268353539885, 12) });
    expect(found).toMatchObject({ interval: [expect.closeTo(0.5591195010181534, 9), expect.closeTo(0.7408804989818466, 9)] });
  });

  it("is the usual t interval where every observation is a family of its own", () => {
    // scipy.stats.ttest_1samp([1, 2, 3, 4], 0).confidence_interval(): 2.5 ± 3.182446 · 1.290994 / 2.
    const found = clusteredMean(observed("abcd", [1, 2, 3, 4]));
    expect(found).toMatchObject({ value: 2.5, interval: [expect.closeTo(0.445739743239121, 9), expect.closeTo(4.554260256760879, 9)] });
  });

  it("says why unanimous numbers have a value and no interval", () => {
    expect(clusteredMean(observed("abc", [0.5, 0.5, 0.5]))).toEqual({
      value: 0.5,
      n: 3,
      clusters: 3,
      standardError: null,
      noInterval: "every family gives the same: unanimous numbers have no spread to take an interval from",
    });
  });

  it("says that one family is too few for an interval", () => {
    expect(clusteredMean(observed("aa", [0, 1]))).toMatchObject({
      value: 0.5,
      noInterval: "everything comes from one family: an interval needs at least two",
    });
  });

  it("has no value of nothing", () => {
    expect(clusteredMean([])).toEqual({ value: null, n: 0, because: "nothing was observed" });
  });

  it("is in the registry", () => {
    expect(evaluate("clustered-mean", { values: [true, false, true], clusters: ["a", "b", 3] })).toMatchObject({
      value: 2 / 3,
      clusters: 3,
    });
  });
});

describe("The clustered difference", () => {
  it("allows for what a family does to both sides", () => {
    // By matrices, as above: two dummies, contrast (-1, 1), the families that both sides have.
    const first = observed("aabbbcddd", [1, 0.5, 0, 1, 1, 0.5, 1, 0, 1]);
    const second = observed("aabbccde", [1, 1, 0, 1, 0, 1, 1, 1]);
    const found = clusteredDifference({ first, second });
    expect(found).toMatchObject({
      value: expect.closeTo(0.04761904761904756, 12),
      n: 4,
      standardError: expect.closeTo(0.12527284427871377, 12),
    });
    expect(found).toMatchObject({ interval: [expect.closeTo(-0.3510550528081263, 9), expect.closeTo(0.44629314804622144, 9)] });
  });

  it("has no value where the sides share no family", () => {
    const because = "no family is on both sides";
    expect(clusteredDifference({ first: observed("a", [1]), second: observed("b", [0]) })).toEqual({ value: null, n: 0, because });
  });
});
