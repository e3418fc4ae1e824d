import { describe, expect, it } from "vitest";
import { type CodeQuestion, rubricByCode } from "./rubric-by-code";

const list = [
  "Use at most 50 words",
  "Use at least 60 sentences",
  "Keep the tone warm",
  "Write for sailors and mention the smell of tar",
  "Use no commas",
];
const said = (question: CodeQuestion) => rubricByCode(list).flatMap((one) => (one.question === question ? [[one.place, one.answer]] : []));

describe("What code says of a list", () => {
  it("calls checkable what rules bind", () => {
    expect(said("checkable")).toEqual([
      [0, true],
      [1, true],
      [2, false],
      [3, false],
      [4, true],
    ]);
  });

  it("finds what no answer can keep together, among those that rules bind, and says nothing of the others", () => {
    expect(said("conflict_free")).toEqual([
      [0, false],
      [1, false],
      [4, true],
    ]);
  });

  it("finds two demands in one", () => {
    expect(said("atomic")).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, false],
      [4, true],
    ]);
  });

  it("says nothing of an empty list", () => {
    expect(rubricByCode([])).toEqual([]);
  });
});
