import * as z from "zod";
import { jsonWithin } from "../text/json-within";
import { quotedList } from "../text/quoted-list";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";
import { wordList } from "./word-list";

/** The answer is one JSON object, bare or in one fenced block, with exactly these keys at the top. */
export const jsonKeys = editorialKind({
  id: "json-keys",
  title: "JSON with given keys",
  category: "Format",
  params: z.object({ keys: wordList }),
  describe: ({ keys }) =>
    `Answer with one JSON object only, with exactly the ${keys.length === 1 ? "key" : "keys"} ${quotedList(keys, "and")}.`,
  verify: (answer, { keys }) => {
    const { value, span } = jsonWithin(answer);
    const object = z.record(z.string(), z.unknown()).safeParse(value);
    if (!object.success) return broken("the answer is not one JSON object", [span]);
    const found = Object.keys(object.data);
    const missing = keys.filter((key) => !found.includes(key));
    const extra = found.filter((key) => !keys.includes(key)).slice(0, 8);
    if (missing.length > 0) return broken(`missing ${quotedList(missing, "and")}`, [span]);
    return extra.length === 0
      ? met(`exactly the keys ${quotedList(keys, "and")}`, [span])
      : broken(`${quotedList(extra, "and")} not asked for`, [span]);
  },
  examples: [
    { params: { keys: ["name", "legs"] }, meets: '{"legs": 6, "name": "bee"}', breaks: '{"name": "bee", "legs": 6, "wings": 4}' },
    { params: { keys: ["name"] }, meets: '```json\n{"name": "bee"}\n```', breaks: '{"Name": "bee"}' },
  ],
  demands: ({ keys }) => [{ is: "whole", form: "json" }, ...keys.map((key) => ({ is: "contains" as const, text: JSON.stringify(key) }))],
  occupies: ["start", "end", "layout", "list"],
  uses: ["commas", "fixed_case"],
  excludes: ["blocks", "bullets", "paragraphs", "sentences"],
});
