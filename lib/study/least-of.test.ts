import { describe, expect, it } from "vitest";
import { leastOf } from "./least-of";

describe("The least of things", () => {
  it("is the earliest of those with the least first number, then the least second one", () => {
    const things = ["b2", "a9", "a1", "a1 too"];
    expect(leastOf(things, (thing) => [thing.charCodeAt(0), Number(thing[1])])).toBe("a1");
  });

  it("is none of nothing", () => {
    expect(leastOf([], () => [0])).toBeNull();
  });
});
