import { describe, expect, it } from "vitest";
import { formatDuration, formatNoun, formatShare, formatUsd } from "./number-format";

describe("numbers for people", () => {
  it("never write a share that is not none as none", () => {
    expect([0, 0.00004, 0.125, 1].map(formatShare)).toEqual(["0%", "<0.1%", "12.5%", "100%"]);
  });

  it("give small sums of money the places they need", () => {
    expect([0, 12, 3_400, 420_000, 12_400_000, 1_234_500_000].map(formatUsd)).toEqual([
      "$0",
      "<$0.0001",
      "$0.0034",
      "$0.42",
      "$12.40",
      "$1,234.50",
    ]);
  });

  it("write durations in the two largest units", () => {
    expect([820, 4_200, 59_600, 60_000, 200_000, 7_500_000].map(formatDuration)).toEqual([
      "820 ms",
      "4.2 s",
      "1 min",
      "1 min",
      "3 min 20 s",
      "2 h 5 min",
    ]);
  });

  it("take the plural from the caller where adding s is wrong", () => {
    expect([formatNoun(1, "query", "queries"), formatNoun(2, "query", "queries"), formatNoun(1_000, "seed")]).toEqual([
      "1 query",
      "2 queries",
      "1,000 seeds",
    ]);
  });
});
