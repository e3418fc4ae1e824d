import * as z from "zod";
import { type Span, spansOf } from "../span";
import { counted } from "../text/bounds";
import { withoutCode } from "../text/fences";
import { numeralSpans } from "../text/numerals";
import { editorialKind } from "./editorial-kind";

const small = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const large = "hundred|thousand|million|billion|trillion";
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:zero|${small}|${tens}|(?:one|a)[ -](?:${large}))(?:[ -](?:and )?(?:one|${small}|${tens}|${large})){0,12}(?![\\p{L}\\p{N}_])`,
  "giu",
);

/** Whether numbers stand in digits or in English words. "One" alone is no number, and list numbers, names, code and addresses do not count. */
export const numberStyle = editorialKind({
  id: "number-style",
  title: "Numbers as digits or words",
  category: "Style",
  params: z.object({ as: z.enum(["digits", "words"]) }),
  describe: ({ as }) =>
    as === "digits"
      ? "Write all numbers in digits, not in words."
      : "Write all numbers in words, not in digits, except the numbers of lists.",
  verify: (answer, { as }) =>
    as === "digits"
      ? counted(spelledNumbers(answer), { atMost: 0 }, "number in words", "numbers in words")
      : counted(numeralSpans(answer), { atMost: 0 }, "number in digits", "numbers in digits"),
  examples: [
    {
      params: { as: "digits" },
      meets: "One of the 3 hives holds 20 thousand bees.",
      breaks: "One of the three hives holds twenty-five bees.",
    },
    { params: { as: "words" }, meets: "1. The hive\n2. COVID-19 spared all three hives.", breaks: "The hive holds 60,000 bees." },
  ],
  demands: ({ as }) => [
    { is: "settles", matter: "numerals", as },
    ...(as === "words" ? [{ is: "count" as const, of: "numbers" as const, atMost: 0 }] : []),
  ],
});

function spelledNumbers(answer: string): Span[] {
  return spansOf(withoutCode(answer), spelled);
}
