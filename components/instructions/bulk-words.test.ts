import { describe, expect, it } from "vitest";
import { countedNoun, doneWords, undoneWords } from "./bulk-words";

describe("The words of a bulk action", () => {
  it("count what was done and what was left", () => {
    expect(doneWords({ verb: "reject", reached: 1204, skipped: 0 })).toBe("1,204 instructions rejected.");
    expect(doneWords({ verb: "accept", reached: 10, skipped: 9 })).toBe("1 instruction accepted; 9 changed meanwhile and were left.");
  });

  it("count verdicts where they are taken back", () => {
    expect(countedNoun("withdraw", 1)).toBe("1 verdict");
  });

  it("count what an undo restored", () => {
    expect(undoneWords({ undoReached: 10, skipped: 1, left: 2 })).toBe("7 instructions restored; 2 changed since and were left.");
    expect(undoneWords({ undoReached: 10, skipped: 0, left: 0 })).toBe("10 instructions restored as before.");
  });
});
