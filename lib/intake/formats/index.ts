import { UnreadableFile } from "../byte-source";
import type { FileHead, Format } from "../format";
import { encodingOf } from "../utf16";
import { csv } from "./csv";
import { json } from "./json";
import { jsonl } from "./jsonl";
import { parquet } from "./parquet";
import { tsv } from "./tsv";
import { txt } from "./txt";

/** Every kind of file seeds can come in; where the name does not tell, the first that recognises the content. */
export const formats: readonly Format[] = [parquet, jsonl, json, tsv, csv, txt];

export function formatById(id: string): Format | null {
  return formats.find((format) => format.id === id) ?? null;
}

/**
 * The format of a file, by its content where that is plain, by its name otherwise.
 *
 * @param fileName with or without a folder; a final `.gz` is not counted (the bytes are those inside)
 * @param bytes the first bytes of the file, 64 kB are enough
 */
export function detectFormat(fileName: string, bytes: Uint8Array): Format {
  const head: FileHead = { fileName, bytes, text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
  if (parquet.recognises(head)) return parquet;
  const byName = formats.find(({ extensions }) => extensions.some((ending) => baseName(fileName).endsWith(`.${ending}`)));
  if (byName === parquet) throw new UnreadableFile(`${fileName} is no Parquet file: it does not begin with PAR1`);
  if (byName === csv || byName === tsv) return byName;
  if (isJsonLines(head.text)) return jsonl;
  if (byName === jsonl) return /^\s*\[/.test(head.text) ? json : jsonl;
  return byName ?? formats.find((format) => format.recognises(head)) ?? txt;
}

/** Two whole JSON objects on lines of their own: whatever the name says, each line is a row. */
function isJsonLines(text: string): boolean {
  const lines = text
    .split("\n")
    .slice(0, 6)
    .filter((line) => line.trim() !== "");
  return lines.filter((line) => /^\s*\{.*\}\s*$/.test(line)).length >= 2;
}

function baseName(fileName: string): string {
  return fileName.toLowerCase().replace(/\.gz$/, "");
}
