import { type ByteSource, UnreadableFile } from "../byte-source";
import { type Element, splitElements } from "../elements";
import type { RawRow } from "../format";
import { asUtf8 } from "../utf16";

/** What the members of a file's outermost object are. */
export type ObjectShape =
  | { kind: "lists"; starts: number[] }
  | { kind: "columns"; rows: RawRow[] }
  /** every member is a row, its key among the columns */
  | { kind: "rows" };

const most = { members: 50, columnBytes: 100 * 1024 * 1024 };

/** Reads the object once: lists of objects are rows, lists of plain values are columns, anything else is one row a member. */
export async function shapeOfObject(source: ByteSource): Promise<ObjectShape> {
  const splitter = splitElements();
  const members: Element[] = [];
  for await (const piece of asUtf8(source.stream())) {
    members.push(...splitter.push(piece).map((element) => ({ ...element, bytes: element.bytes.slice(0, 2048) })));
    if (members.length > most.members) return { kind: "rows" };
  }
  // A list that was cut off is still a list: its last row will say so.
  const last = splitter.end();
  if (last) members.push({ ...last, bytes: last.bytes.slice(0, 2048) });
  const lists = members.flatMap((member) => listStart(member));
  if (lists.length === 0 || lists.length < members.filter((member) => isList(member)).length) return columnsOrRows(source, members);
  return { kind: "lists", starts: lists };
}

/** Where a member's list of objects begins; nothing where it is no such list, or is a conversation's messages. */
function listStart(member: Element): number[] {
  const text = new TextDecoder().decode(member.bytes);
  const opening = /^"(?:[^"\\]|\\.)*"\s*:\s*(?=\[\s*\{)/.exec(text);
  if (!opening) return [];
  const first = text.slice(opening[0].length);
  if (/^\[\s*\{\s*"(role|from|content|value)"\s*:/.test(first)) return [];
  return [member.at + new TextEncoder().encode(opening[0]).byteLength];
}

function isList(member: Element): boolean {
  return /^"(?:[^"\\]|\\.)*"\s*:\s*\[/.test(new TextDecoder().decode(member.bytes));
}

async function columnsOrRows(source: ByteSource, members: readonly Element[]): Promise<ObjectShape> {
  if (members.length === 0 || !members.every(isList) || members.some((member) => /:\s*\[\s*[[{]/.test(textOf(member))))
    return { kind: "rows" };
  if (source.byteLength > most.columnBytes) {
    throw new UnreadableFile("this JSON file holds whole columns and is over 100 MB: convert it to JSON Lines, one row a line");
  }
  const pieces: string[] = [];
  const decoder = new TextDecoder();
  for await (const piece of asUtf8(source.stream())) pieces.push(decoder.decode(piece, { stream: true }));
  return columnsOf(pieces.join(""));
}

function textOf(member: Element): string {
  return new TextDecoder().decode(member.bytes);
}

function columnsOf(text: string): ObjectShape {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "rows" };
    throw error;
  }
  const columns = Object.entries(typeof value === "object" && value !== null ? value : {}).map(([name, list]) => ({
    name,
    list: Array.isArray(list) ? list : [],
  }));
  const length = columns[0]?.list.length ?? 0;
  if (columns.some(({ list }) => list.length !== length)) return { kind: "rows" };
  const rows = Array.from({ length }, (_, index): RawRow => {
    return { kind: "row", line: index + 1, columns: Object.fromEntries(columns.map(({ name, list }) => [name, list[index]])) };
  });
  return { kind: "columns", rows };
}
