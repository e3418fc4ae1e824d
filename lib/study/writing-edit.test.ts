import { describe, expect, it } from "vitest";
import { nextWriting, openedDraft, type WritingEvent } from "./writing-edit";

const draft = { categories: [{ name: "Format", constraints: ["Use a table", "Use 90 words"] }] };
const done = (event: WritingEvent, from = draft) => nextWriting({ draft: from, focus: null }, event);
const last = { categories: [{ name: "Format", constraints: ["Use a table", ""] }] };

describe("Writing a list with the keyboard", () => {
  it("begins with one category to fill, or with what was typed before", () => {
    expect(openedDraft(null)).toEqual({ categories: [{ name: "", constraints: [""] }] });
    expect(openedDraft(draft)).toEqual(draft);
  });

  it("adds the next constraint below the one that was typed", () => {
    expect(done({ kind: "next", at: { category: 0, place: 0 } })).toEqual({
      draft: { categories: [{ name: "Format", constraints: ["Use a table", "", "Use 90 words"] }] },
      focus: { category: 0, place: 1 },
    });
    expect(done({ kind: "next", at: { category: 0, place: "name" } })).toEqual({ draft, focus: { category: 0, place: 0 } });
  });

  it("begins a category when the last constraint was left empty", () => {
    expect(done({ kind: "next", at: { category: 0, place: 1 } }, last)).toEqual({
      draft: {
        categories: [
          { name: "Format", constraints: ["Use a table"] },
          { name: "", constraints: [""] },
        ],
      },
      focus: { category: 1, place: "name" },
    });
  });

  it("takes out what is empty, and leaves what is not", () => {
    const back = done({ kind: "emptied", at: { category: 0, place: 1 } }, last);
    expect(back).toEqual({
      draft: { categories: [{ name: "Format", constraints: ["Use a table"] }] },
      focus: { category: 0, place: 0 },
    });
    const two = { categories: [...draft.categories, { name: "", constraints: [""] }] };
    expect(done({ kind: "emptied", at: { category: 1, place: "name" } }, two)).toEqual({ draft, focus: { category: 0, place: 1 } });
    expect(done({ kind: "emptied", at: { category: 0, place: "name" } })).toEqual({ draft, focus: null });
  });
});
