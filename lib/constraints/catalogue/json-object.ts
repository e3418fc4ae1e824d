import * as z from "zod";
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
    const isObject = z.record(z.string(), z.unknown()).safeParse(parsed(answer)).success;
    return isObject ? met("one JSON object") : broken("the answer is not one JSON object");
  },
  examples: [{ params: {}, meets: '{"insect": "bee", "dances": true}', breaks: 'Here you are: {"insect": "bee"}' }],
  demands: () => [{ is: "whole", form: "json" }],
  occupies: ["start", "end", "layout", "list"],
  uses: ["commas"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
