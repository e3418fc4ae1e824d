import { type ByteSource, UnreadableFile } from "../byte-source";
import { type Element, splitElements } from "../elements";
import { type BadRow, badRow, type Format, maxRowBytes, type RawRow } from "../format";
import { asUtf8 } from "../utf16";
import { shapeOfObject } from "./json-shape";
import { jsonRow, rowOfValue } from "./jsonl";

/**
 * One JSON file: a list of rows; an object with lists of rows in it (`{"data": [...]}`); an object of columns
 * (`{"text": [...], "id": [...]}`); or an object whose keys are the texts, as Conifer's own files are.
 */
export const json: Format = {
  id: "json",
  title: "JSON",
  extensions: ["json"],
  recognises: ({ text }) => /^\s*[[{]/.test(text),
  async *read(source) {
    // Many rows may stand on one line, so a row is named by its place; a bad one's reason names the line too.
    let place = 0;
    for await (const found of readFile(source)) {
      place += 1;
      if (found.kind === "row") yield { ...found, line: place };
      else yield { ...found, line: place, reason: `${found.reason} (line ${found.line} of the file)` };
    }
  },
};

async function* readFile(source: ByteSource): AsyncGenerator<RawRow | BadRow> {
  const opening = await openingOf(source);
  if (opening === "[") return yield* readElements(source, 0, elementRow);
  const shape = await shapeOfObject(source);
  if (shape.kind === "columns") return yield* shape.rows;
  if (shape.kind === "rows") return yield* readElements(source, 0, memberRow);
  for (const from of shape.starts) yield* readElements(source, from, elementRow);
}

async function openingOf(source: ByteSource): Promise<"[" | "{"> {
  const splitter = splitElements();
  for await (const piece of asUtf8(source.stream())) {
    splitter.push(piece);
    const opening = splitter.opening();
    if (opening) return opening;
  }
  throw new UnreadableFile("this is no JSON file: it holds neither a list [...] nor an object {...}");
}

async function* readElements(
  source: ByteSource,
  from: number,
  toRow: (element: Element) => RawRow | BadRow,
): AsyncGenerator<RawRow | BadRow> {
  const splitter = splitElements(from);
  for await (const piece of asUtf8(source.stream())) {
    for (const element of splitter.push(piece)) yield toRow(element);
    if (splitter.isClosed() && from > 0) return;
  }
  const last = splitter.end();
  if (last && !splitter.isClosed()) yield badRow(last.line, "the file ends in the middle of this row: it was cut off", textOf(last));
  const trailing = splitter.trailingLine();
  if (trailing !== null) yield badRow(trailing, "text after the end of the list: a bracket too many before it, or two files in one", "");
}

function elementRow(element: Element): RawRow | BadRow {
  return readable(element) ?? jsonRow(element.line, textOf(element));
}

/** `"the text": {…}` → the key as a column of its own beside the value's. */
function memberRow(element: Element): RawRow | BadRow {
  const bad = readable(element);
  if (bad) return bad;
  const text = textOf(element);
  const row = jsonRow(element.line, `{${text}}`);
  if (row.kind === "bad") return { ...row, excerpt: badRow(row.line, "", text).excerpt };
  const [key = "", value] = Object.entries(row.columns)[0] ?? [];
  const inner = rowOfValue(element.line, value, text);
  return { kind: "row", line: element.line, columns: inner.kind === "row" ? { key, ...inner.columns } : { key, value } };
}

function readable(element: Element): BadRow | null {
  if (element.byteLength > maxRowBytes) {
    const size = (element.byteLength / 1024 / 1024).toFixed(1);
    return badRow(element.line, `row of ${size} MB: a row may have 5 MB at most`, textOf(element));
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(element.bytes);
    return null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return badRow(element.line, "not UTF-8: save the file as UTF-8 and import it again", textOf(element));
  }
}

function textOf(element: Element): string {
  return new TextDecoder().decode(element.byteLength > maxRowBytes ? element.bytes.subarray(0, 1024) : element.bytes);
}
