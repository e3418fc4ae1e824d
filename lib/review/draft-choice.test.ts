import { describe, expect, it } from "vitest";
import { draftToTakeUp } from "./draft-choice";

const draft = (text: string, savedAt: string) => ({ place: "instruction:a", text, baseVersion: 0, savedAt });

describe("The draft that is taken up again", () => {
  it("is the one typed last, here or on another machine", () => {
    const here = draft("typed here", "2026-11-27T10:00:01.000Z");
    const there = draft("typed there", "2026-11-27T10:00:02.000Z");
    expect(draftToTakeUp([here, there], "saved")).toBe(there);
    expect(draftToTakeUp([null, here], "saved")).toBe(here);
  });

  it("is none where the last one says what stands, or nothing", () => {
    const old = draft("older words", "2026-11-27T10:00:01.000Z");
    expect(draftToTakeUp([old, draft("saved ", "2026-11-27T10:00:02.000Z")], "saved")).toBeNull();
    expect(draftToTakeUp([draft(" ", "2026-11-27T10:00:02.000Z")], "saved")).toBeNull();
    expect(draftToTakeUp([null, null], "saved")).toBeNull();
  });
});
