import * as z from "zod";
import { isPythonJson } from "../python/json-loads";
import { strip } from "../python/strip";
import { broken, defineVerifier, met } from "../verifier";

const openings = ["```json", "```Json", "```JSON", "```"];

/** The whole answer as JSON of any kind, in a code fence or not. */
export const jsonFormat = defineVerifier({
  id: "detectable_format:json_format",
  family: "ifeval",
  title: "JSON",
  category: "Format",
  params: z.object({}),
  describe: () => "Write the whole answer as valid JSON; a code fence around it is allowed.",
  verify: (answer) => (isPythonJson(unfenced(answer)) ? met("it can be read as JSON") : broken("it cannot be read as JSON")),
  examples: [{ params: {}, meets: '```json\n{"colour": "blue"}\n```', breaks: 'Here it is: {"colour": "blue"}' }],
  demands: () => [{ is: "whole", form: "json" }],
  occupies: ["start", "end", "layout", "list"],
  uses: ["commas"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});

function unfenced(answer: string): string {
  const opened = openings.reduce((text, opening) => (text.startsWith(opening) ? text.slice(opening.length) : text), strip(answer));
  return strip(opened.endsWith("```") ? opened.slice(0, -3) : opened);
}
