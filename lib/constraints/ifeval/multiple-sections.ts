import * as z from "zod";
import { isDecimal, isSpace } from "../python/character-class";
import { strip } from "../python/strip";
import { findAll, type Matches } from "../regex/find-all";
import { mostSpans, type Span } from "../span";
import { broken, defineVerifier } from "../verifier";
import { Count, judgeCount } from "./bound";

/** At least so many sections, each marked with a word and a number. */
export const multipleSections = defineVerifier({
  id: "detectable_format:multiple_sections",
  family: "ifeval",
  title: "Numbered sections",
  category: "Format",
  params: z.object({ section_spliter: z.string(), num_sections: Count }),
  describe: ({ section_spliter, num_sections }) =>
    `Write at least ${num_sections} sections, and mark the beginning of each with "${strip(section_spliter)}" and its number, such as "${strip(section_spliter)} 1".`,
  verify: (answer, { section_spliter, num_sections }) => {
    const matches = sections(answer, strip(section_spliter));
    if (matches.because !== undefined) return broken(`"${section_spliter}" cannot be looked for: ${matches.because}`);
    // Splitting keeps what the groups of a pattern hold, and the reference counts those pieces too.
    const count = matches.count * (1 + matches.groups);
    return judgeCount(matches.spans, count, "section", { relation: "at least", bound: num_sections });
  },
  examples: [
    {
      params: { section_spliter: "Section", num_sections: 2 },
      meets: "Section 1\nOne thing.\nSection 2\nAnother.",
      breaks: "Section 1\nOne thing.\nAnother.",
    },
  ],
  demands: ({ num_sections }) => [{ is: "count", of: "sections", atLeast: num_sections }],
  uses: ["blocks", "fixed_case"],
});

/** Where `\s?SPLITTER\s?\d+\s?` matches; a splitter without special characters is found far faster by itself. */
function sections(answer: string, splitter: string): Matches {
  if (!/^[\p{L}\p{N}_ -]+$/u.test(splitter)) return findAll(`\\s?${splitter}\\s?\\d+\\s?`, answer, false);
  const spans: Span[] = [];
  let count = 0;
  let start = answer.indexOf(splitter);
  while (start >= 0) {
    const end = endOfNumber(answer, start + splitter.length);
    if (end >= 0) count += 1;
    if (end >= 0 && count <= mostSpans) spans.push({ start, end });
    start = answer.indexOf(splitter, end >= 0 ? end : start + 1);
  }
  return { count, spans, groups: 0 };
}

function endOfNumber(text: string, from: number): number {
  const digits = isSpace(text.charCodeAt(from)) ? from + 1 : from;
  let at = digits;
  for (let code = text.codePointAt(at); code !== undefined && isDecimal(code); code = text.codePointAt(at)) at += code > 0xffff ? 2 : 1;
  return at > digits ? at : -1;
}
