/**
 * Reads one record, fed line by line.
 *
 * @returns `feed`, which answers the record's fields once its last line is in, and null while a quoted field is open
 */
export function createRecordReader(delimiter: string): { feed(line: string): string[] | null } {
  const fields: string[] = [];
  let field = "";
  let isQuoted = false;

  /** from just after the opening quote, or from the start of a further line: index after the closing quote, or the line's length */
  function readQuoted(line: string, from: number): number {
    let at = from;
    for (;;) {
      const close = line.indexOf('"', at);
      if (close === -1) {
        field += line.slice(at);
        return line.length;
      }
      field += line.slice(at, close);
      if (line[close + 1] !== '"') {
        isQuoted = false;
        return close + 1;
      }
      field += '"';
      at = close + 2;
    }
  }

  /** An unquoted field, or what follows a closing quote: then the quotes were part of the text. */
  function readPlain(line: string, from: number, wasQuoted: boolean): number {
    const found = line.indexOf(delimiter, from);
    const end = found === -1 ? line.length : found;
    const rest = line.slice(from, end);
    fields.push(wasQuoted && rest.trim() !== "" ? `"${field}"${rest}` : field + (wasQuoted ? "" : rest));
    field = "";
    return found === -1 ? -1 : found + 1;
  }

  function feed(line: string): string[] | null {
    if (!isQuoted && fields.length === 0 && !line.includes('"')) return line.split(delimiter);
    let at = 0;
    if (isQuoted) field += "\n";
    for (;;) {
      const startsQuoted = isQuoted || line[at] === '"';
      if (startsQuoted) {
        const from = isQuoted ? at : at + 1;
        isQuoted = true;
        at = readQuoted(line, from);
        if (isQuoted) return null;
      }
      at = readPlain(line, at, startsQuoted);
      if (at === -1) return fields;
    }
  }

  return { feed };
}
