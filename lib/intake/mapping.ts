import type { ColumnMapping } from "@/lib/schema/seed-import";
import { readConversation } from "./conversation";

const usualNames = {
  text: [
    "text",
    "query",
    "question",
    "prompt",
    "instruction",
    "seed",
    "input",
    "user",
    "request",
    "content",
    "sentence",
    "key",
    "utterance",
  ],
  turns: ["conversations", "conversation", "messages", "turns", "dialog", "dialogue", "items", "chat"],
  id: ["id", "_id", "uid", "uuid", "question_id", "conversation_id", "conversation_hash", "row_id", "key_id"],
  licence: ["licence", "license"],
  source: ["source", "dataset", "origin", "url", "corpus"],
} as const satisfies Record<keyof ColumnMapping, readonly string[]>;

/**
 * A first guess of what each column holds, by the usual names and by what stands in the rows.
 *
 * @param rows the first rows of a file; 20 are enough
 * @returns a mapping whose text or turns are null only where nothing in the rows is text
 */
export function guessMapping(rows: readonly Readonly<Record<string, unknown>>[]): ColumnMapping {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const turns = namedColumn(names, usualNames.turns, (name) => mostly(rows, name, (value) => readConversation(value) !== null));
  const isText = (name: string) => mostly(rows, name, (value) => typeof value === "string" && value.trim() !== "");
  const taken = { id: namedColumn(names, usualNames.id), licence: namedColumn(names, usualNames.licence) };
  const source = namedColumn(names, usualNames.source);
  const free = names.filter((name) => ![taken.id, taken.licence, source, turns].includes(name));
  const text = namedColumn(free, usualNames.text, isText) ?? (turns === null ? longestText(rows, free.filter(isText)) : null);
  return { text, turns, source, ...taken };
}

/** The value of a column; a dot reaches into nested values where no column has the whole name. */
export function columnValue(columns: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(columns, name)) return columns[name];
  if (!name.includes(".")) return undefined;
  let value: unknown = columns;
  for (const part of name.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Object.entries(value).find(([key]) => key === part)?.[1];
  }
  return value;
}

function namedColumn(names: readonly string[], usual: readonly string[], fits: (name: string) => boolean = () => true): string | null {
  for (const wanted of usual) {
    const found = names.find((name) => name.toLowerCase() === wanted && fits(name));
    if (found !== undefined) return found;
  }
  return null;
}

function mostly(rows: readonly Readonly<Record<string, unknown>>[], name: string, fits: (value: unknown) => boolean): boolean {
  const values = rows.map((row) => row[name]).filter((value) => value !== undefined && value !== null);
  return values.length > 0 && values.filter(fits).length * 2 > values.length;
}

function longestText(rows: readonly Readonly<Record<string, unknown>>[], names: readonly string[]): string | null {
  const lengths = names.map((name) => ({ name, length: rows.reduce((sum, row) => sum + String(row[name] ?? "").length, 0) }));
  return lengths.sort((a, b) => b.length - a.length)[0]?.name ?? null;
}
