import { describe, expect, it } from "vitest";
import { refutationOf } from "./claims";

const brief = { constraint: { id: "c1", text: "At most 150 words" }, code: { strict: false } };
const views = [
  brief,
  { constraint: { id: "c2", text: "Plain tone" }, code: null },
  { constraint: { id: "c3", text: "Bullets" }, code: { because: "later" } },
];
const claim = (constraintId: string | null, constraint: string, isMet: boolean) => ({ constraintId, constraint, isMet });

describe("a claim of feedback", () => {
  it("is refuted where code finds the opposite, by the constraint's id or else its words", () => {
    expect(refutationOf(claim("c1", "shorter words", true), views)).toEqual({ view: brief, isMet: false });
    expect(refutationOf(claim(null, " At most 150 words", true), views)).toEqual({ view: brief, isMet: false });
  });

  it("stands where code agrees, cannot tell, may not say yet, or does not know the constraint", () => {
    expect(refutationOf(claim("c1", "At most 150 words", false), views)).toBeNull();
    expect(refutationOf(claim("c2", "Plain tone", true), views)).toBeNull();
    expect(refutationOf(claim("c3", "Bullets", true), views)).toBeNull();
    expect(refutationOf(claim(null, "Something else", true), views)).toBeNull();
  });
});
