import type { Span } from "../span";
import { fencesOf } from "./fences";
import { jsonValue } from "./json-value";

/** JSON an answer consists of: bare, or as the only thing in one fenced block with nothing around it. */
export interface JsonWithin {
  /** undefined where it is not valid JSON */
  value: unknown;
  span: Span;
}

export function jsonWithin(answer: string): JsonWithin {
  const [fence, ...others] = fencesOf(answer);
  const isWrapped =
    fence !== undefined && others.length === 0 && answer.slice(0, fence.span.start).trim() + answer.slice(fence.span.end).trim() === "";
  const { start, end } = isWrapped ? fence.body : { start: 0, end: answer.length };
  const text = answer.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return { value: jsonValue(text.trim()), span: { start: from, end: from + text.trim().length } };
}
