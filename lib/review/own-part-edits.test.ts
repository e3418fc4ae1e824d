import { describe, expect, it } from "vitest";
import { standingPartEdits } from "./own-part-edits";

const edit = (before: string, after: string, queryId = "q1") => ({ kind: "query_text", at: "2026-11-28", queryId, before, after }) as const;

describe("a person's changes of queries", () => {
  it("leave out one that was taken back", () => {
    expect(standingPartEdits([edit("a", "b"), edit("b", "a")])).toEqual([]);
    expect(standingPartEdits([edit("a", "b"), edit("b", "c"), edit("c", "b")])).toEqual([edit("a", "b")]);
  });

  it("stand where the same words went the other way on another query", () => {
    const both = [edit("a", "b"), edit("b", "a", "q2")];
    expect(standingPartEdits(both)).toEqual(both);
  });
});
