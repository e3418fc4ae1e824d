import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint";

describe("a fingerprint", () => {
  it("is the same for the same words, and another for others", () => {
    expect(fingerprint(["Name three.", "In one line."])).toBe(fingerprint(["Name three.", "In one line."]));
    expect(fingerprint(["Name three."])).not.toBe(fingerprint(["Name four."]));
  });

  it("keeps words apart", () => {
    expect(fingerprint(["ab", "c"])).not.toBe(fingerprint(["a", "bc"]));
    expect(fingerprint(["a", ""])).not.toBe(fingerprint(["a"]));
  });

  it("fits a column of the database, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const found = fingerprint(words);
        expect(Number.isInteger(found) && found >= 0 && found < 2 ** 31).toBe(true);
      }),
    );
  });
});
