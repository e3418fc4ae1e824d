import { describe, expect, it } from "vitest";
import { writtenList } from "./written-list";

const least = { categories: 1, constraints: 2 };
const problems = (categories: { name: string; constraints: string[] }[]) => writtenList({ categories }, least).problems;

describe("What a person wrote", () => {
  it("is a list in its order, without empty lines and empty categories", () => {
    const categories = [
      { name: " Format ", constraints: ["Use a  table", ""] },
      { name: "", constraints: [" "] },
      { name: "Reader", constraints: ["Write for\nbeginners"] },
    ];
    expect(writtenList({ categories }, least)).toEqual({
      list: [
        { category: "Format", text: "Use a table" },
        { category: "Reader", text: "Write for beginners" },
      ],
      problems: [],
    });
  });

  it("must be there", () => {
    expect(problems([])).toEqual(["Write at least 1 category: there is none yet.", "Write at least 2 constraints: there is none yet."]);
    expect(problems([{ name: "Format", constraints: ["Use a table"] }])).toEqual(["Write at least 2 constraints: there is 1."]);
  });

  it("needs a name for each category, and something in it", () => {
    expect(problems([{ name: "", constraints: ["One", "Two"] }])).toEqual(["“One” is in a category without a name: name it."]);
    const empty = { name: "Reader", constraints: [] };
    expect(problems([{ name: "Format", constraints: ["One", "Two"] }, empty])).toEqual([
      "“Reader” has no constraint yet: write one, or take the category out.",
    ]);
  });

  it("says nothing twice, whatever its case and full stop", () => {
    const twice = { name: "Format", constraints: ["Use a table", "use a table."] };
    expect(problems([twice])).toEqual(["“use a table.” is there twice: take one of them out."]);
    const other = { name: "format", constraints: ["Another"] };
    expect(problems([{ name: "Format", constraints: ["One", "Two"] }, other])).toEqual([
      "There are two categories “format”: put them together.",
    ]);
  });
});
