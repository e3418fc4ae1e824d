import { describe, expect, it } from "vitest";
import { cellStates, chainDifferences } from "./chain-differences";

const one = { instructionId: "i1", level: 1, text: "Explain tides. Use bullet points.", constraintIds: ["c1", "c2"] };
const two = {
  instructionId: "i2",
  level: 2,
  text: "Explain tides. Use bullet points. At most 80 words.",
  constraintIds: ["c1", "c2", "c3"],
};
const four = { instructionId: "i4", level: 4, text: "Explain tides. At most 80 words. No jargon.", constraintIds: ["c1", "c3", "c4"] };

describe("The differences of a chain", () => {
  it("are nothing for no levels", () => {
    expect(chainDifferences([])).toEqual([]);
  });

  it("count everything of the first level as added, and mark none of its text", () => {
    expect(chainDifferences([one])).toEqual([
      { instructionId: "i1", level: 1, added: ["c1", "c2"], lost: [], text: [{ kind: "same", text: one.text }], isAfterHole: false },
    ]);
  });

  it("say what a level adds, whatever order the levels come in", () => {
    expect(chainDifferences([two, one])[1]).toEqual({
      instructionId: "i2",
      level: 2,
      added: ["c3"],
      lost: [],
      text: [
        { kind: "same", text: "Explain tides. Use bullet points." },
        { kind: "added", text: " At most 80 words." },
      ],
      isAfterHole: false,
    });
  });

  it("say what a level lost, and that a level between is missing", () => {
    const [, , last] = chainDifferences([one, two, four]);
    expect({ added: last?.added, lost: last?.lost, isAfterHole: last?.isAfterHole }).toEqual({
      added: ["c4"],
      lost: ["c2"],
      isAfterHole: true,
    });
    expect(last?.text.map(({ text }) => text).join("")).toBe(four.text);
  });
});

describe("The cells of the ladder", () => {
  const three = { ...two, instructionId: "i3", level: 3, constraintIds: ["c1", "c3"] };

  it("tell present, new, lost and absent apart", () => {
    expect(cellStates("c1", [one, two, three, four])).toEqual(["new", "present", "present", "present"]);
    expect(cellStates("c2", [one, two, three, four])).toEqual(["new", "present", "lost", "lost"]);
    expect(cellStates("c3", [one, two, three, four])).toEqual(["absent", "new", "present", "present"]);
    expect(cellStates("c9", [one, two])).toEqual(["absent", "absent"]);
  });

  it("call a constraint that comes back new again", () => {
    expect(cellStates("c2", [one, three, two])).toEqual(["new", "lost", "new"]);
  });
});
