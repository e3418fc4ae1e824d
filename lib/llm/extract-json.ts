import { readJsonAt } from "./json-reader";

export type Extracted =
  | { value: unknown; problem: null }
  | { value: undefined; problem: "no_json" | "truncated" | "invalid"; message: string };

/** Starts tried in one text: a page full of braces must not cost more than reading it a few times. */
const mostStarts = 60;
/** What can follow an opening bracket in JSON; "{name}" in prose and "[see above]" cannot be the start of any. */
const plausibleStart = /\{(?=\s*(?:["'“}]|\/[/*]|[A-Za-z_]\w*\s*:))|\[(?=\s*(?:["'“{[\]]|-?\d|true\b|false\b|null\b))/g;

/**
 * The JSON value in a model's reply: bare, in a fence, with prose around it, or with the slips models make (trailing
 * commas, comments, curly or single quotes, raw line breaks in strings). A value that ends before its last bracket is
 * closed is never completed: it is `truncated`. NaN and Infinity are invalid.
 */
export function extractJson(text: string): Extracted {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  const whole = parsed(trimmed);
  if (whole) return found(whole.value);
  return searched(trimmed);
}

function searched(text: string): Extracted {
  let best: { value: unknown; weight: number } | null = null;
  let firstProblem: string | null = null;
  const search = new RegExp(plausibleStart);
  for (let tried = 0; tried < mostStarts; tried += 1) {
    const start = search.exec(text)?.index;
    if (start === undefined) break;
    const read = readJsonAt(text, start);
    if (read.kind === "truncated") return { value: undefined, problem: "truncated", message: "the JSON ends before it is closed" };
    if (read.kind === "invalid") {
      firstProblem ??= read.message;
      search.lastIndex = start + 1;
      continue;
    }
    const weight = (text[start] === "{" ? 1e9 : 0) + (read.end - start);
    if (!best || weight > best.weight) best = { value: read.value, weight };
    search.lastIndex = read.end;
  }
  if (best) return found(best.value);
  if (firstProblem) return { value: undefined, problem: "invalid", message: firstProblem };
  return { value: undefined, problem: "no_json", message: "the reply holds no JSON" };
}

/** Some models wrap the one object they were asked for in a list. */
function found(value: unknown): Extracted {
  const [only] = Array.isArray(value) && value.length === 1 ? value : [];
  const isWrapped = typeof only === "object" && only !== null && !Array.isArray(only);
  return { value: isWrapped ? only : value, problem: null };
}

function parsed(text: string): { value: unknown } | null {
  if (!/^[{[]/.test(text)) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
