import type { SeedTurns } from "@/lib/schema/seed";
import type { ColumnMapping } from "@/lib/schema/seed-import";
import { firstUserTurn, readConversation } from "./conversation";
import { type BadRow, badRow, type RawRow } from "./format";
import { columnValue } from "./mapping";

/** A row with its columns understood: what may become a seed once the rules have been asked. */
export interface SeedCandidate {
  kind: "candidate";
  line: number;
  text: string;
  externalId: string | null;
  /** null: the import's own */
  licence: string | null;
  source: string | null;
  turns: SeedTurns | null;
}

/**
 * Reads a row under a mapping.
 *
 * @returns the candidate, its text trimmed and with plain line ends; a bad row where there is no text in it, or
 *   the text has bytes that no database or model takes (NUL, other control characters, half characters)
 */
export function toCandidate(row: RawRow, mapping: ColumnMapping): SeedCandidate | BadRow {
  const turns = mapping.turns === null ? null : readConversation(columnValue(row.columns, mapping.turns));
  const found = mapping.text === null ? textOfTurns(row, mapping, turns) : textOfColumn(row, mapping.text);
  if ("reason" in found) return badRow(row.line, found.reason, found.excerpt);
  const text = found.text.includes("\r") ? found.text.replace(/\r\n?/g, "\n").trim() : found.text.trim();
  if (text === "") return badRow(row.line, "empty text", "");
  const control = controlCharacterIn(text);
  if (control !== null) return badRow(row.line, control, text);
  return {
    kind: "candidate",
    line: row.line,
    text,
    externalId: shortText(row, mapping.id),
    licence: shortText(row, mapping.licence),
    source: shortText(row, mapping.source),
    turns: turns?.map((turn) => ({ ...turn, content: turn.content.replace(everyUnwanted, "\ufffd") })) ?? null,
  };
}

type Found = { text: string } | { reason: string; excerpt: string };

function textOfColumn(row: RawRow, column: string): Found {
  const value = columnValue(row.columns, column);
  if (typeof value === "string") return { text: value };
  const excerpt = JSON.stringify(row.columns, (_key, field: unknown) => (typeof field === "bigint" ? String(field) : field));
  if (value === undefined) return { reason: `column "${column}" is missing: this row has ${columnList(row)}`, excerpt };
  if (value === null) return { reason: "empty text", excerpt };
  const what = Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
  return { reason: `column "${column}" holds ${what}, not text`, excerpt };
}

function textOfTurns(row: RawRow, mapping: ColumnMapping, turns: SeedTurns | null): Found {
  const excerpt = JSON.stringify(row.columns, (_key, field: unknown) => (typeof field === "bigint" ? String(field) : field));
  if (mapping.turns === null) return { reason: "no column is named as the text", excerpt };
  if (columnValue(row.columns, mapping.turns) === undefined) {
    return { reason: `column "${mapping.turns}" is missing: this row has ${columnList(row)}`, excerpt };
  }
  if (turns === null) return { reason: `column "${mapping.turns}" holds no conversation`, excerpt };
  const text = firstUserTurn(turns);
  return text === null ? { reason: "the conversation has no user turn", excerpt } : { text };
}

function columnList(row: RawRow): string {
  const names = Object.keys(row.columns);
  if (names.length === 0) return "no columns";
  return names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", ");
}

function shortText(row: RawRow, column: string | null): string | null {
  const value = column === null ? null : columnValue(row.columns, column);
  if (value === null || value === undefined || typeof value === "object") return null;
  const text = String(value).trim();
  return text === "" || controlCharacterIn(text) !== null ? null : text.slice(0, 500);
}

// Tab, line feed and carriage return are text; no other control character is, nor a surrogate without its other half.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;
const everyUnwanted = new RegExp(unwanted, "gu");

function controlCharacterIn(text: string): string | null {
  const found = unwanted.exec(text);
  if (found === null) return null;
  const code = text.charCodeAt(found.index);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (code === 0) return `contains a NUL character at position ${found.index + 1}`;
  return code >= 0xd800 ? `contains half a character (${name})` : `contains the control character ${name} at position ${found.index + 1}`;
}
