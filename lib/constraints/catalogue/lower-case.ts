import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** No capital letter anywhere. */
export const lowerCase = defineEntry({
  id: "lower-case",
  group: "format",
  title: "Small letters only",
  params: z.object({}),
  describe: () => "Write in small letters only, without a single capital.",
  draw: () => ({}),
  verify: (answer) => {
    const spans = spansOf(answer, /[\p{Lu}\p{Lt}]+/gu);
    return spans.length === 0 ? met("no capitals") : broken(`capitals in ${countOf(spans.length, "place")}, none allowed`, spans);
  },
  examples: [{ params: {}, meets: "all small, even 3 numbers", breaks: "All small, even 3 numbers" }],
  demands: () => [{ is: "case", to: "lower" }],
  occupies: ["case"],
  excludes: ["fixed_case"],
});
