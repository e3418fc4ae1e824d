/**
 * The records of a text as Python's csv.reader reads them: a blank line is an empty record, quotation marks inside a field
 * that does not start with one stand for themselves, and an open quotation ends with the text.
 *
 * @returns undefined where the reader would stop with an error: a lone \r between fields, or a field of more than 131,072 characters
 */
export function csvRecords(text: string, delimiter: string): string[][] | undefined {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record = recordAt(text, delimiter, at);
    if (!record) return undefined;
    records.push(record.fields);
    at = record.end;
  }
  return records;
}

const longestField = 131_072;

function recordAt(text: string, delimiter: string, from: number): { fields: string[]; end: number } | undefined {
  const fields: string[] = [];
  let at = from;
  if (isBreak(text[at])) return afterBreak(text, at, fields);
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, delimiter, at + 1) : plainField(text, delimiter, at);
    if (field.value.length > longestField) return undefined;
    fields.push(field.value);
    at = field.end;
    if (text[at] === delimiter) at += 1;
    else return afterBreak(text, at, fields);
  }
}

/** A record ends with \n, or with any number of \r before one or before the end of the text. */
function afterBreak(text: string, at: number, fields: string[]): { fields: string[]; end: number } | undefined {
  let end = at;
  while (text[end] === "\r") end += 1;
  if (end < text.length && text[end] !== "\n") return undefined;
  return { fields, end: end + 1 };
}

interface Field {
  value: string;
  end: number;
}

function plainField(text: string, delimiter: string, start: number): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && !isBreak(text[end])) end += 1;
  return { value: text.slice(start, end), end };
}

/** Two quotation marks are one; after a single one the rest of the field stands as it is. */
function quotedField(text: string, delimiter: string, start: number): Field {
  const parts: string[] = [];
  let at = start;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: parts.join("") + text.slice(at), end: text.length };
    parts.push(text.slice(at, close));
    if (text[close + 1] !== '"') {
      const rest = plainField(text, delimiter, close + 1);
      return { value: parts.join("") + rest.value, end: rest.end };
    }
    parts.push('"');
    at = close + 2;
  }
}

function isBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
