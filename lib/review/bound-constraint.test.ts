import { describe, expect, it } from "vitest";
import type { ReviewConstraint } from "@/lib/schema/review";
import { boundConstraint } from "./bound-constraint";

const constraint: ReviewConstraint = {
  id: "c1",
  category: "Length",
  text: "Use at most 50 words.",
  originalText: null,
  source: "model",
  verifierId: "word-count-at-most",
  params: { words: 50 },
  bindingState: "bound",
  bindingSource: "rules",
  proposal: null,
};

describe("a constraint after a person bound it", () => {
  it("has the new parameters and words, and keeps the first words", () => {
    const binding = { state: "bound", verifierId: "word-count-at-most", params: { words: 60 } } as const;
    const bound = boundConstraint(constraint, { constraintId: "c1", input: { version: 0, binding, text: "Use at most 60 words." } });
    expect(bound).toEqual({
      ...constraint,
      text: "Use at most 60 words.",
      originalText: "Use at most 50 words.",
      params: { words: 60 },
      bindingSource: "person",
    });
  });

  it("has no verifier any more where a judge has to tell", () => {
    const bound = boundConstraint(constraint, { constraintId: "c1", input: { version: 0, binding: { state: "judged" }, text: null } });
    expect(bound).toEqual({ ...constraint, verifierId: null, params: null, bindingState: "judged", bindingSource: "person" });
  });

  it("is another constraint where the binding is not about it", () => {
    const input = { version: 0, binding: { state: "topic" }, text: null } as const;
    expect(boundConstraint(constraint, { constraintId: "c2", input })).toBe(constraint);
  });
});
