import * as z from "zod";
import { jsonValue } from "../text/json-value";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** The whole answer is one JSON object. */
export const jsonObject = defineEntry({
  id: "json-object",
  group: "format",
  title: "JSON object",
  params: z.object({}),
  describe: () => "Write the whole answer as one valid JSON object, with nothing before or after it.",
  draw: () => ({}),
  verify: (answer) => {
    const text = answer.trim();
    const start = answer.indexOf(text);
    const value = jsonValue(text);
    if (value === undefined) return broken("the answer is not valid JSON", [{ start, end: start + text.length }]);
    const isObject = z.record(z.string(), z.unknown()).safeParse(value).success;
    return isObject
      ? met("the answer is one JSON object", [{ start, end: start + text.length }])
      : broken("the answer is valid JSON, but not an object", [{ start, end: start + text.length }]);
  },
  examples: [{ params: {}, meets: '{"insect": "bee", "dances": true}', breaks: 'Here you are: {"insect": "bee"}' }],
  demands: () => [{ is: "whole", form: "json" }],
  occupies: ["start", "end", "layout", "list"],
  uses: ["commas"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});
