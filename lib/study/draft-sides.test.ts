import { describe, expect, it } from "vitest";
import { Protocol } from "@/lib/schema/study";
import { draftDifferences, isSavedFromHere } from "./draft-sides";

const protocol = Protocol.parse({
  ...{ hypothesis: "H", unit: "constraint_list", strata: {}, queries: 40, seed: "s", question: "Which?", reasons: [], rubric: [] },
  arms: [
    { key: "a", name: "A", source: { kind: "model", run: 1 } },
    { key: "b", name: "B", source: { kind: "edited", run: 1 } },
  ],
  ...{ anchors: { better: "x", tie: "y", bothBad: "z" }, stop: {}, exclusion: {} },
});
const draft = { name: "Lists", protocol };

describe("Two drafts of a study", () => {
  it("differ in the fields an amendment would name, and in the name", () => {
    const other = { name: "Other", protocol: { ...protocol, seed: "t", question: "Which one?" } };
    expect(draftDifferences(draft, other)).toEqual([
      { field: "name", words: "the name" },
      { field: "seed", words: "the seed" },
      { field: "question", words: "the question" },
    ]);
  });

  it("differ in nothing where only the order in which their fields stand does", () => {
    const { better, tie, bothBad } = protocol.anchors;
    expect(draftDifferences(draft, { name: "Lists", protocol: { ...protocol, anchors: { bothBad, tie, better } } })).toEqual([]);
  });
});

describe("What stands", () => {
  const sent = { ...draft, protocol: { ...protocol, seed: "sent" } };

  it("was saved from here where it is what was sent, answered or not", () => {
    expect(isSavedFromHere(sent, [draft, sent])).toBe(true);
  });

  it("was saved by somebody else where nothing of the kind was sent", () => {
    expect(isSavedFromHere(sent, [draft])).toBe(false);
    expect(isSavedFromHere(sent, [])).toBe(false);
  });
});
