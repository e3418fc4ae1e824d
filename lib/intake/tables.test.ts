import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { bad, bytes, read, row } from "@/lib/testing/read-format";
import { bytesInMemory } from "./byte-source";
import { detectFormat } from "./formats/index";
import { sampleRows } from "./read-rows";

describe("CSV and TSV", () => {
  it("reads quoted fields with commas, quotes and line ends; a row is named by the line it starts on", async () => {
    expect(await read("csv", 'id,text\n1,"a, ""b""\nc"\n2,plain\n')).toEqual([
      row(2, { id: "1", text: 'a, "b"\nc' }),
      row(4, { id: "2", text: "plain" }),
    ]);
  });

  it("reads semicolons where the header has them", async () => {
    expect(await read("csv", "id;text\n1;a, b\n")).toEqual([row(2, { id: "1", text: "a, b" })]);
  });

  it("reports a row with too many or too few fields", async () => {
    expect(await read("csv", "id,text\n1,a, b\n2\n3,c\n")).toEqual([
      bad(2, "3 fields where the header names 2: text with a delimiter in it must stand in quotes"),
      bad(3, "1 field where the header names 2: columns are missing"),
      row(4, { id: "3", text: "c" }),
    ]);
  });

  it("gives up only the line on which a quote is never closed", async () => {
    expect(await read("csv", 'id,text\n1,"never closed\n2,b\n3,c\n')).toEqual([
      bad(2, "a quote is opened here and never closed"),
      row(3, { id: "2", text: "b" }),
      row(4, { id: "3", text: "c" }),
    ]);
  });

  it("keeps quotes that only begin a text", async () => {
    expect(await read("tsv", 'id\ttext\n1\t"Hello" he said\n')).toEqual([row(2, { id: "1", text: '"Hello" he said' })]);
  });

  it("names columns without a name, and tells equal names apart", async () => {
    expect(await read("csv", "text,,text\na,b,c\n")).toEqual([row(2, { text: "a", "column 2": "b", "text (2)": "c" })]);
  });
});

describe("Parquet", () => {
  it("reads rows with texts, numbers and lists", async () => {
    const file = parquetWriteBuffer({
      columnData: [
        { name: "text", data: ["Why is the sky blue?", "What is a fjord?"], type: "STRING" },
        { name: "id", data: [1n, 2n], type: "INT64" },
      ],
    });
    expect(await read("parquet", new Uint8Array(file))).toEqual([
      row(1, { text: "Why is the sky blue?", id: 1n }),
      row(2, { text: "What is a fjord?", id: 2n }),
    ]);
  });

  it("refuses a file that only begins like one", async () => {
    await expect(read("parquet", "PAR1 and nothing else PAR0")).rejects.toThrow(/no readable Parquet file/);
  });
});

describe("the format of a file", () => {
  it.each([
    ["a.jsonl", '{"a":1}\n{"a":2}\n', "jsonl"],
    ["a.json", '{"a":1}\n{"a":2}\n', "jsonl"],
    ["a.json", '[{"a":1}]', "json"],
    ["a.jsonl", '[{"a":1}]', "json"],
    ["a.txt", '{"a":1}\n{"a":2}\n', "jsonl"],
    ["a.txt.gz", "hello, you\nthere, too\n", "txt"],
    ["pasted", "How are you?\nWell, thanks.", "txt"],
    ["pasted", "id,text\n1,hello\n", "csv"],
    ["pasted", "id\ttext\n1\thello\n", "tsv"],
    ["pasted", '["a","b"]', "json"],
    ["seeds.tsv", "one column only\n", "tsv"],
  ])("%s with %j is %s", (name, content, expected) => {
    expect(detectFormat(name, bytes(content)).id).toBe(expected);
  });

  it("an empty file is refused with its name", async () => {
    await expect(sampleRows("nothing.txt", bytesInMemory(new Uint8Array()), 20)).rejects.toThrow("nothing.txt is empty");
  });
});
