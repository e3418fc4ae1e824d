import { describe, expect, it } from "vitest";
import { chainDefects } from "./chain-defects";

const level = (number: number, ...constraintIds: string[]) => ({ level: number, constraintIds });

describe("The defects of a chain", () => {
  it("are none when every level only adds", () => {
    expect(chainDefects([level(1, "a"), level(2, "a", "b"), level(3, "a", "b", "c")])).toEqual([]);
    expect(chainDefects([])).toEqual([]);
  });

  it("name missing levels, lost constraints and levels that add nothing", () => {
    expect(chainDefects([level(4, "b", "c"), level(2, "a", "b"), level(5, "c")])).toEqual([
      "level 1 is missing",
      "level 3 is missing",
      "level 4 loses a constraint",
      "level 5 loses a constraint",
      "level 5 adds nothing",
    ]);
  });

  it("name a level that is there twice", () => {
    expect(chainDefects([level(1, "a"), level(1, "b")])).toEqual(["level 1 is there twice"]);
  });
});
