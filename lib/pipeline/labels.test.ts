import { describe, expect, it } from "vitest";
import { constraintItem } from "@/lib/testing/factories/pipeline";
import { coverageProblem, labelConstraints, listConstraints } from "./labels";

const labelled = labelConstraints([constraintItem(7, { category: "Style", text: "Be brief" }), constraintItem(9)]);

describe("labels", () => {
  it("count from c1 in the order given, and never show a database id", () => {
    expect(listConstraints(labelled)).toBe("c1 [Style] Be brief\nc2 [Content] Name fact number 9");
  });

  it("cover a list when each is named once, in whatever order", () => {
    expect(coverageProblem(["c2", "c1"], labelled)).toBeNull();
  });

  it("say all that keeps them from covering it", () => {
    expect(coverageProblem(["c1", "c1", "c3"], labelled)).toBe(
      "there is no constraint c3; nothing is said of c2; c1 is there more than once",
    );
  });
});
