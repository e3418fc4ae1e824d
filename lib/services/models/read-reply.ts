import * as z from "zod";
import { extractJson } from "@/lib/llm/extract-json";
import type { Read } from "./ask-until-usable";

/** The JSON of a reply, read by its schema; else what is wrong with it. */
export function readReply<T>(text: string, schema: z.ZodType<T>): Read<T> {
  const extracted = extractJson(text);
  if (extracted.problem !== null) return { value: null, problem: `The reply could not be read as JSON: ${extracted.message}.` };
  const parsed = schema.safeParse(extracted.value);
  if (parsed.success) return { value: parsed.data, problem: null };
  return { value: null, problem: `The reply does not have the required form: ${z.prettifyError(parsed.error)}` };
}
