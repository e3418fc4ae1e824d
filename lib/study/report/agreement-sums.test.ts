import { describe, expect, it } from "vitest";
import { gwetsAc } from "@/lib/agreement/raters/gwets-ac";
import { krippendorffsAlpha } from "@/lib/agreement/raters/krippendorffs-alpha";
import { percentAgreement } from "@/lib/agreement/raters/percent-agreement";
import { codeRatings } from "@/lib/agreement/raters/ratings";
import { added, itemSums, ofSums } from "./agreement-sums";

const ratings = codeRatings({
  rows: "items",
  categories: ["first", "second", "tie", "both_bad"],
  ratings: [
    ["first", "first", "second"],
    ["tie", null, "tie"],
    ["second", "first", "tie"],
    ["second", "second", null],
  ],
});

describe("Agreement from sums over items", () => {
  it("is what the statistics of agreement say of the items", () => {
    const sums = added(itemSums(ratings));
    expect(ofSums.percent(sums).value).toBeCloseTo(percentAgreement(ratings).value ?? Number.NaN, 12);
    expect(ofSums.ac1(sums).value).toBeCloseTo(gwetsAc(ratings).value ?? Number.NaN, 12);
    expect(ofSums.alpha(sums).value).toBeCloseTo(krippendorffsAlpha(ratings, "nominal").value ?? Number.NaN, 12);
  });

  it("has no value beyond chance where only one choice was ever made", () => {
    const unanimous = added(itemSums({ ...ratings, items: [[1, 1, null]] }));
    expect(ofSums.alpha(unanimous).value).toBeNull();
    expect(ofSums.ac1(unanimous).value).toBeNull();
    expect(ofSums.percent(unanimous).value).toBe(1);
  });
});
