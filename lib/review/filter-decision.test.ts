import { describe, expect, it } from "vitest";
import { modelDecision, standingFilter } from "./filter-decision";

describe("A filter's standing decision", () => {
  it("is the model's where nobody spoke", () => {
    expect(standingFilter("drop", [])).toEqual({ decision: "drop", isOverridden: false });
  });

  it("is the latest person's", () => {
    expect(standingFilter("drop", [{ decision: "drop" }, { decision: "keep" }])).toEqual({ decision: "keep", isOverridden: true });
  });

  it("is not overridden when a person came back to what the model said", () => {
    expect(standingFilter("drop", [{ decision: "keep" }, { decision: "drop" }])).toEqual({ decision: "drop", isOverridden: false });
  });

  it("still tells what the model said", () => {
    expect([modelDecision("keep", true), modelDecision("keep", false), modelDecision(null, false)]).toEqual(["drop", "keep", null]);
  });
});
