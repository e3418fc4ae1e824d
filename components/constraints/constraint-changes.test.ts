import { describe, expect, it } from "vitest";
import type { ReviewConstraint } from "@/lib/schema/review";
import { wordsFor } from "./constraint-changes";
import { offeredText, standingChanges, toldChanges } from "./offered-text";

const constraint: ReviewConstraint = {
  ...{ id: "c1", category: "Length", text: "Keep it under control: 150 words at most", originalText: null, source: "model" },
  ...{ verifierId: "word-count-at-most", params: { words: 150 }, bindingState: "bound", bindingSource: "rules", proposal: null },
};
const bound = (words: number) => ({ state: "bound" as const, verifierId: "word-count-at-most", params: { words } });

describe("A constraint's words once it is bound anew", () => {
  it("exchange the number and stay as they were otherwise", () => {
    expect(wordsFor(constraint, bound(120))).toBe("Keep it under control: 120 words at most");
  });

  it("are the verifier's sentence where the number is not among them", () => {
    expect(wordsFor({ ...constraint, text: "Be brief" }, bound(120))).toBe("Use at most 120 words.");
  });

  it("stay where nothing changed, or it was not bound before", () => {
    expect(wordsFor(constraint, bound(150))).toBeNull();
    expect(wordsFor({ ...constraint, bindingState: "judged", verifierId: null }, bound(120))).toBeNull();
    expect(wordsFor(constraint, { state: "judged" })).toBeNull();
  });
});

describe("The offered text", () => {
  const text = "Explain tides. Use at most 150 words. Answer in French.";
  const french: ReviewConstraint = {
    ...constraint,
    id: "c2",
    text: "Answer in French",
    verifierId: null,
    params: null,
    bindingState: "judged",
  };
  const changed = { kind: "changed", constraint: { ...constraint, text: "At most 150 words" }, after: "At most 120 words" } as const;
  const removed = { kind: "removed", constraint: french } as const;
  const added = { kind: "added", constraint: { ...french, id: "c3", text: "name your sources" } } as const;

  it("says every change, one after another", () => {
    expect(offeredText(text, [changed, removed, added])).toBe("Explain tides. Use at most 120 words. Name your sources.");
  });

  it("is none where nothing changed", () => {
    expect(offeredText(text, [])).toBeNull();
  });

  it("leaves out what was undone", () => {
    const item = { constraints: [changed.constraint, french] };
    expect(standingChanges(item, [changed, removed, added])).toEqual([]);
    expect(standingChanges({ constraints: [{ ...constraint, text: "At most 120 words" }] }, [changed, removed])).toEqual([
      changed,
      removed,
    ]);
  });

  it("tells the model the same changes", () => {
    expect(toldChanges([changed, removed, added])).toEqual([
      { kind: "changed", before: "At most 150 words", after: "At most 120 words" },
      { kind: "removed", text: "Answer in French" },
      { kind: "added", text: "name your sources" },
    ]);
  });
});
