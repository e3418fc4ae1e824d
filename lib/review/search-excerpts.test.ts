import { describe, expect, it } from "vitest";
import { searchExcerpts } from "./search-excerpts";

const marked = (text: string, typed: string) =>
  searchExcerpts([{ place: "instruction", text }], typed).map(({ pieces }) =>
    pieces.map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece)).join(""),
  );

describe("Excerpts of a search", () => {
  it("mark every word that was looked for, in any case, from its beginning", () => {
    expect(marked("Compare two Telescopes for a beginner; the telescope must be small.", "telesc small")).toEqual([
      "Compare two [Telesc]opes for a beginner; the [telesc]ope must be [small].",
    ]);
  });

  it("take words in quotes exactly and in their order", () => {
    expect(marked("a small red car, a red small car", '"red small"')).toEqual(["a small red car, a [red small] car"]);
    expect(marked("a small redder car", '"small red"')).toEqual([]);
  });

  it("do not find what stands inside another word", () => {
    expect(marked("concatenate", "cat")).toEqual([]);
  });

  it("find scripts without spaces anywhere in their text", () => {
    expect(marked("请比较两种望远镜的价格", "望远镜")).toEqual(["请比较两种[望远镜]的价格"]);
  });

  it("never make markup: what looks like it stays text", () => {
    expect(marked("<b>bold</b> & <script>", "bold")).toEqual(["<b>[bold]</b> & <script>"]);
  });

  it("show the words around the first hit of a long text", () => {
    const [excerpt = ""] = marked(`${"lorem ipsum ".repeat(50)}needle ${"dolor sit ".repeat(50)}`, "needle");
    expect(excerpt.startsWith("…")).toBe(true);
    expect(excerpt.endsWith("…")).toBe(true);
    expect(excerpt).toContain("[needle]");
    expect(excerpt.length).toBeLessThan(260);
  });

  it("say for each place where most of the words are", () => {
    const parts = [
      { place: "constraint", text: "Use metric units" },
      { place: "constraint", text: "Use metric units and a table" },
      { place: "comment", text: "the table is missing" },
    ] as const;
    const hits = searchExcerpts(parts, "metric table");
    expect(hits.map(({ place, pieces }) => [place, pieces.length])).toEqual([
      ["constraint", 4],
      ["comment", 3],
    ]);
  });

  it("show nothing of what must not be there", () => {
    expect(marked("a red car", "-red")).toEqual([]);
  });
});
