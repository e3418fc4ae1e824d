import { describe, expect, it } from "vitest";
import { ConstraintRecord } from "./release-record";

const constraint = { id: "c", category: "Length", text: "Be brief.", originalText: null, source: "model" };

describe("a constraint of a release", () => {
  it("reads the verifier of releases that called it catalogueId", () => {
    const old = { ...constraint, catalogueId: "word-count-at-most", params: { words: 10 } };
    expect(ConstraintRecord.parse(old)).toEqual({ ...constraint, verifierId: "word-count-at-most", params: { words: 10 } });
  });

  it("reads the verifier of releases of today", () => {
    const now = { ...constraint, verifierId: "no-commas", params: {} };
    expect(ConstraintRecord.parse(now)).toEqual(now);
  });
});
