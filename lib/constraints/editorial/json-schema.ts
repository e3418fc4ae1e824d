import { Validator } from "@cfworker/json-schema";
import * as z from "zod";
import { jsonWithin } from "../text/json-within";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** A JSON schema without patterns of its own, nor the library's for "url": those could run for ever. */
const JsonSchema = z
  .record(z.string(), z.unknown())
  .refine((schema) => !/"pattern":"|"patternProperties":\{|"format":"url"/.test(JSON.stringify(schema)), {
    error: "Schemas with patterns or the format url are not supported.",
  });

/** The answer is JSON, bare or in one fenced block, that follows a JSON schema (draft 2020-12). */
export const jsonSchema = editorialKind({
  id: "json-schema",
  title: "JSON that follows a schema",
  category: "Format",
  params: z.object({ schema: JsonSchema }),
  describe: ({ schema }) => `Answer with JSON only, following this JSON schema: ${JSON.stringify(schema)}.`,
  verify: (answer, { schema }) => {
    const { value, span } = jsonWithin(answer);
    if (value === undefined) return broken("the answer is not valid JSON", [span]);
    const fault = faultOf(value, schema);
    return fault === null ? met("valid JSON that follows the schema", [span]) : broken(fault, [span]);
  },
  examples: [
    {
      params: { schema: { type: "object", required: ["name", "legs"], properties: { legs: { type: "integer", maximum: 8 } } } },
      meets: '```json\n{"name": "bee", "legs": 6}\n```',
      breaks: '{"name": "centipede", "legs": 30}',
    },
    {
      params: { schema: { type: "array", minItems: 2, items: { type: "string" } } },
      meets: '["bee", "ant"]',
      breaks: 'Here you are: ["bee", "ant"]',
    },
  ],
  demands: () => [{ is: "whole", form: "json" }],
  occupies: ["start", "end", "layout", "list"],
  uses: ["commas"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});

/** What breaks a schema, in words; null where nothing does. */
function faultOf(value: unknown, schema: Record<string, unknown>): string | null {
  try {
    const { valid, errors } = new Validator(schema, "2020-12").validate(value);
    const last = errors.at(-1);
    return valid ? null : `at ${last?.instanceLocation ?? "#"}: ${last?.error ?? "the schema is not followed"}`.slice(0, 300);
  } catch (error) {
    // A schema may refer to itself without end or to what does not exist: a fault of the constraint, found only here.
    return `the schema cannot be applied: ${error instanceof Error ? error.message : "unknown fault"}`.slice(0, 300);
  }
}
