import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Selection } from "@/lib/schema/selection";
import { everything, parseSelection, selectionSearch, serialiseSelection } from "./selection";
import { selectionSentence } from "./selection-sentence";

const hard: Selection = { ...everything, levels: [4, 5], filter: "drop" };

describe("A selection in an address", () => {
  it("is nothing when it asks for nothing", () => {
    expect(selectionSearch(everything)).toBe("");
  });

  it("reads as it was written", () => {
    expect(selectionSearch(hard)).toBe("?level=4,5&filter=drop");
    expect(parseSelection({ level: "4,5", filter: "drop" })).toEqual(hard);
  });

  it("carries words with spaces, commas and quotes", () => {
    const selection = { ...everything, text: '"bullet points", please & thanks', category: "Länge, Ton" };
    expect(parseSelection(Object.fromEntries(new URLSearchParams(selectionSearch(selection))))).toEqual(selection);
  });

  it("leaves out what makes no sense", () => {
    expect(parseSelection({ level: "9", track: "sideways", run: "-1", state: "accept", other: "x" })).toEqual({
      ...everything,
      states: ["accept"],
    });
  });

  it("survives the way into an address and back, whatever it asks for", () => {
    const selections = fc.record({
      run: fc.option(fc.integer({ min: 1, max: 99_999 })),
      levels: fc.subarray([1, 2, 3, 4, 5] as const),
      track: fc.option(fc.constantFrom("general" as const, "format_number" as const)),
      states: fc.subarray(["unreviewed", "accept", "revise", "reject"] as const),
      filter: fc.option(fc.constantFrom("keep" as const, "drop" as const)),
      standing: fc.option(fc.constantFrom("keep" as const, "drop" as const)),
      reached: fc.option(fc.constantFrom("answer" as const, "chain" as const)),
      category: fc.option(fc.string({ minLength: 1, maxLength: 40 })),
      text: fc.option(fc.string({ minLength: 1, maxLength: 40 })),
      annotator: fc.option(fc.uuid()),
      isEdited: fc.option(fc.boolean()),
      isOverridden: fc.option(fc.boolean()),
      verifier: fc.option(fc.constantFrom("word-count-at-most")),
      code: fc.option(fc.constantFrom("met" as const, "broken" as const)),
      judge: fc.option(fc.constantFrom("yes" as const, "partly" as const, "no" as const)),
      decision: fc.option(fc.constantFrom("accept" as const, "skip" as const)),
      isCommented: fc.option(fc.boolean()),
      isFlagged: fc.option(fc.boolean()),
      sample: fc.option(fc.uuid()),
      hasFindings: fc.option(fc.boolean()),
      check: fc.option(fc.constantFrom("conflict")),
      severity: fc.option(fc.constantFrom("error" as const, "note" as const)),
      since: fc.option(fc.constantFrom("2026-11-01")),
      until: fc.option(fc.constantFrom("2026-11-30")),
    });
    fc.assert(
      fc.property(selections, (selection) => {
        expect(parseSelection(serialiseSelection(selection))).toEqual(selection);
      }),
    );
  });
});

describe("A selection as a sentence", () => {
  it("says all instructions when it asks for nothing", () => {
    expect(selectionSentence(everything)).toBe("all instructions");
  });

  it("joins its parts with and, its choices with or", () => {
    expect(selectionSentence(hard)).toBe("level is 4 or 5, and the second filter said drop");
  });

  it("names the annotator where the name is known", () => {
    const selection: Selection = { ...everything, annotator: "u1", states: ["accept", "revise", "reject"] };
    expect(selectionSentence(selection, { annotator: "Ada" })).toBe(
      "it was accepted, it is to be revised or it was rejected, and Ada has judged it",
    );
  });

  it("names who decided what, and everything else that was found or said", () => {
    const judged: Selection = { ...everything, annotator: "7", decision: "reject" };
    expect(selectionSentence(judged, { annotator: "Ada" })).toBe("Ada rejected it");
    expect(selectionSentence({ ...everything, decision: "skip" })).toBe("somebody skipped it");
    const said: Selection = { ...everything, code: "broken", judge: "no", check: "conflict", severity: "error" };
    expect(selectionSentence(said)).toBe(
      "code found a constraint broken, and the judge says a constraint is not met, and the check “conflict” found something, and an error is open",
    );
    expect(selectionSentence({ ...everything, isCommented: true, since: "2026-11-01", until: "2026-11-27" })).toBe(
      "somebody commented on it, and it changed on or after 2026-11-01, and it changed on or before 2026-11-27",
    );
  });
});
