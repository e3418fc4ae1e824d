import { describe, expect, it } from "vitest";
import { visibleVerdicts } from "./visible-verdicts";

const ada = { userId: "ada", isStanding: true };
const ben = { userId: "ben", isStanding: true };

describe("Other people's verdicts", () => {
  it("are hidden from an annotator who has not judged yet", () => {
    expect(visibleVerdicts([ada, ben], { role: "annotator", userId: "cleo" })).toEqual({ visible: [], hidden: 2 });
  });

  it("are shown once the annotator's own verdict stands", () => {
    expect(visibleVerdicts([ada, ben], { role: "annotator", userId: "ben" })).toEqual({ visible: [ada, ben], hidden: 0 });
  });

  it("are hidden again when it is taken back", () => {
    const takenBack = { userId: "ben", isStanding: false };
    expect(visibleVerdicts([ada, takenBack], { role: "annotator", userId: "ben" })).toEqual({ visible: [takenBack], hidden: 1 });
  });

  it("are shown to a lead", () => {
    expect(visibleVerdicts([ada], { role: "lead", userId: "cleo" })).toEqual({ visible: [ada], hidden: 0 });
  });
});
