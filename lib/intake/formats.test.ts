import { describe, expect, it } from "vitest";
import { bad, bytes, read, row } from "@/lib/testing/read-format";
import { UnreadableFile } from "./byte-source";

describe("text, one seed a line", () => {
  it("takes each line, whatever the line ends, and leaves out the byte order mark", async () => {
    expect(await read("txt", "\ufeffWhat is rain?\r\nWhy is snow white?")).toEqual([
      row(1, { text: "What is rain?" }),
      row(2, { text: "Why is snow white?" }),
    ]);
  });

  it("reports an empty line and goes on", async () => {
    expect(await read("txt", "one\n\n  \ntwo\n")).toEqual([
      row(1, { text: "one" }),
      bad(2, "empty line"),
      bad(3, "empty line"),
      row(4, { text: "two" }),
    ]);
  });

  it("reports a line that is Latin-1 and goes on", async () => {
    const content = new Uint8Array([...bytes("first\n"), ...[0x63, 0x61, 0x66, 0xe9], ...bytes("\nthird\n")]);
    expect(await read("txt", content)).toEqual([row(1, { text: "first" }), bad(2, /^not UTF-8 \(column 4\)/), row(3, { text: "third" })]);
  });

  it.each([
    ["with a byte order mark", "\ufeff"],
    ["without one", ""],
  ])("reads UTF-16 %s", async (_name, mark) => {
    const content = new Uint8Array(Buffer.from(`${mark}What is rain?\r\nWarum schneit es?\n`, "utf16le"));
    expect(await read("txt", content)).toEqual([row(1, { text: "What is rain?" }), row(2, { text: "Warum schneit es?" })]);
  });

  it("reports a line over 5 MB without holding it, and goes on", async () => {
    const found = await read("txt", `a\n${"x".repeat(6 * 1024 * 1024)}\nb\n`);
    expect(found).toEqual([row(1, { text: "a" }), bad(2, "line of 6.0 MB: a row may have 5 MB at most"), row(3, { text: "b" })]);
    expect(found[1]).toHaveProperty("excerpt", "x".repeat(200));
  });
});

describe("JSON Lines", () => {
  it("reads objects and plain strings; a text with line ends inside stays one row", async () => {
    expect(await read("jsonl", '{"text":"one\\ntwo"}\n"three"\n')).toEqual([row(1, { text: "one\ntwo" }), row(2, { text: "three" })]);
  });

  it("reports broken JSON, a list, a number and an empty line by their lines", async () => {
    expect(await read("jsonl", '{"text": "cut\n[1]\n7\n\n{"text":"fine"}')).toEqual([
      bad(1, /^broken JSON: Unterminated string/),
      bad(2, "a list where an object or a text was expected"),
      bad(3, "a number where an object or a text was expected"),
      bad(4, "empty line"),
      row(5, { text: "fine" }),
    ]);
  });

  it("shows a NUL in the excerpt as its picture", async () => {
    expect(await read("jsonl", '{"text":"a\u0000b"}\n')).toEqual([
      { kind: "bad", line: 1, reason: expect.stringMatching(/^broken JSON/), excerpt: '{"text":"a␀b"}' },
    ]);
  });
});

describe("JSON", () => {
  it("reads a list of objects and texts; the number of a row is its place", async () => {
    expect(await read("json", ' [ {"text":"a [b], {c}"} ,\n "d" ] ')).toEqual([row(1, { text: "a [b], {c}" }), row(2, { text: "d" })]);
  });

  it("reads an empty list as no rows", async () => {
    expect(await read("json", "[]")).toEqual([]);
  });

  it("reports one broken row of a list and goes on", async () => {
    expect(await read("json", '[{"text":"a"},{"text" "b"},{"text":"c"}]')).toEqual([
      row(1, { text: "a" }),
      bad(2, /^broken JSON/),
      row(3, { text: "c" }),
    ]);
  });

  it("does not let an unclosed string swallow the rows after it", async () => {
    expect(await read("json", '[\n{"text":"a"},\n{"text":"b},\n{"text":"c"},\n{"text":"d"}\n]')).toEqual([
      row(1, { text: "a" }),
      bad(2, /^broken JSON.* \(line 3 of the file\)$/),
      row(3, { text: "c" }),
      row(4, { text: "d" }),
    ]);
  });

  it("says where a file was cut off", async () => {
    expect(await read("json", '[{"text":"a"},{"te')).toEqual([
      row(1, { text: "a" }),
      bad(2, "the file ends in the middle of this row: it was cut off (line 1 of the file)"),
    ]);
  });

  it("reads the lists inside an object", async () => {
    expect(await read("json", '{"version": 1, "train":[{"q":"a"}], "test": [ {"q":"b"} ]}')).toEqual([
      row(1, { q: "a" }),
      row(2, { q: "b" }),
    ]);
  });

  it("reads an object of columns", async () => {
    expect(await read("json", '{"text":["a","b"],"id":[1,2]}')).toEqual([row(1, { text: "a", id: 1 }), row(2, { text: "b", id: 2 })]);
  });

  it("reads an object keyed by the texts, as Conifer's files are", async () => {
    expect(await read("json", '{"How do bridges stand?": {"topic": "physics"}, "Who was Bach?": [{"role":"user","content":"x"}]}')).toEqual(
      [
        row(1, { key: "How do bridges stand?", topic: "physics" }),
        row(2, { key: "Who was Bach?", value: [{ role: "user", content: "x" }] }),
      ],
    );
  });

  it("refuses a file that is no JSON at all", async () => {
    await expect(read("json", "hello")).rejects.toThrow(UnreadableFile);
  });
});
