import { StringDecoder } from "node:string_decoder";
import { ZodError } from "zod";
import { AppError } from "@/lib/errors";

/** What is made of the lines of a file, one at a time. */
export interface LineReader<Line = unknown> {
  /** the lines to write for one value; an AppError or ZodError makes it a bad line */
  read(value: unknown): Line[] | Promise<Line[]>;
  /** what is still to be written once the input has ended */
  end(): Line[];
}

export interface LineCounts {
  lines: number;
  bad: number;
}

export interface JsonLines {
  input: AsyncIterable<Uint8Array | string>;
  /** waits until there is room for more */
  write(text: string): Promise<void>;
  onBad(line: number, reason: string): void;
  reader: LineReader;
}

/** A line longer than this is bad: memory stays flat whatever the input. */
const longestLine = 64 * 1024 * 1024;
const writeAtOnce = 256 * 1024;

/** Reads JSON lines and writes what the reader makes of each, in order. A bad line costs that line only. */
export async function convertJsonLines({ input, write, onBad, reader }: JsonLines): Promise<LineCounts> {
  const counts = { lines: 0, bad: 0 };
  let pending = "";
  for await (const { number, text } of linesOf(input)) {
    if (text?.trim() === "") continue;
    counts.lines += 1;
    try {
      const made = reader.read(parsed(text));
      // Waiting only where there is something to wait for: most lines are answered at once.
      for (const line of Array.isArray(made) ? made : await made) pending += `${JSON.stringify(line)}\n`;
    } catch (error) {
      counts.bad += 1;
      onBad(number, badLineReason(error));
    }
    if (pending.length < writeAtOnce) continue;
    await write(pending);
    pending = "";
  }
  for (const made of reader.end()) pending += `${JSON.stringify(made)}\n`;
  if (pending !== "") await write(pending);
  return counts;
}

/** Text null: the line is too long. */
async function* linesOf(input: JsonLines["input"]): AsyncGenerator<{ number: number; text: string | null }> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let number = 0;
  let isTooLong = false;
  for await (const piece of input) {
    const lines = (typeof piece === "string" ? piece : decoder.write(Buffer.from(piece))).split("\n");
    for (const [index, part] of lines.entries()) {
      rest = isTooLong ? "" : rest + part;
      isTooLong ||= rest.length > longestLine;
      if (index === lines.length - 1) break;
      number += 1;
      yield { number, text: isTooLong ? null : rest };
      rest = "";
      isTooLong = false;
    }
  }
  rest += decoder.end();
  if (rest !== "" || isTooLong) yield { number: number + 1, text: isTooLong ? null : rest };
}

function parsed(text: string | null): unknown {
  if (text === null) throw new AppError("too_large", `the line is longer than ${longestLine / 1024 / 1024} MB`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new AppError("invalid_input", `not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
}

/** Why a line is bad; anything that is not the line's fault is thrown on. */
export function badLineReason(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof ZodError) return error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`).join("; ");
  throw error;
}
