import { counting, exactOf } from "./length-rules";
import { numberFrom, numberSource } from "./number-words";
import { quoted, quotedIn, type Rule, rule, to } from "./rule";

const angle =
  "(?:wrapped|enclosed|placed|put|in|inside|within|between|using|with) (?:in |inside |within |by )?(?:double angular brackets|double angle brackets|<<>>|<<\\s*>>|<<[^<>]{1,30}>>)";

export const structureRules: readonly Rule[] = [
  rule(
    `(?:a |an |one )?(?:markdown )?table (?:with|of|that has|having|containing|consisting of) (?:exactly )?(?<columns>${numberSource}) columns?`,
    ({ columns }) => [to("table", { columns: numberFrom(columns ?? "") })],
    { frame: ["markdown"] },
  ),
  rule(`(?:a |one )?(?<columns>${numberSource})[ -]columns? (?:markdown )?table`, ({ columns }) => [
    to("table", { columns: numberFrom(columns ?? "") }),
  ]),
  rule(`(?:a |one )?(?:markdown )?table with (?:exactly )?(?<rows>${numberSource}) rows?(?: below (?:its|the) header)?`, ({ rows }) => [
    to("table-row-count", { rows: numberFrom(rows ?? "") }),
  ]),
  rule(
    "(?:valid |one |a |an |single |the )*JSON(?: object| format| formatted| structure| string| document| only| syntax)*",
    to("detectable_format:json_format"),
    {
      frame: ["valid", "nothing", "before", "after", "using", "markdown", "ticks", "such", "object"],
    },
  ),
  rule(
    `(?:comma[- ]separated values|CSV)(?:[^"]{0,40}?(?:each )?with exactly (?<columns>${numberSource}) (?:fields|columns))`,
    ({ columns }) => [to("csv-rows", { columns: numberFrom(columns ?? "") })],
    { frame: ["header", "row", "rows", "one", "per", "line"] },
  ),
  rule(
    "(?:one |a |an |the |single )*(?:fenced |markdown )*code (?:block|fence)(?: that begins and ends with (?:three backticks|```))?",
    to("code-block"),
    {
      frame: ["one", "single", "fenced", "begins", "ends", "three", "backticks"],
    },
  ),
  rule(`(?:a )?title,? ${angle}`, to("detectable_format:title"), { frame: ["such", "i.e", "contain"] }),
  rule(
    `title (?:on|in) (?:a|its own) line[^"]{0,40}(?:double angle brackets|<<)[^"]{0,20}`,
    (_groups, before) => (/begin|start|open/i.test(before) ? [to("title-line")] : []),
    {
      frame: ["begin", "start", "open"],
    },
  ),
  rule(
    `(?:a )?dialogue between (?<first>\\p{Lu}[\\p{L} ]{0,20}?) and (?<second>\\p{Lu}[\\p{L}]{0,20})`,
    ({ first, second }) => [to("dialogue", { first, second })],
    {
      frame: ["each", "line", "beginning", "speaker's", "name", "colon"],
    },
  ),
  rule(`(?:questions and answers|Q&A)[^"]{0,40}"?Q:"? and "?A:"?`, to("question-and-answer"), { frame: ["alternating", "lines", "begin"] }),
  rule("<response>[^\\p{L}]{0,6}and (?:end|close)(?: it)?(?: with)? </response|between <response> and </response", to("response-tags"), {
    frame: ["begin", "start", "end", "tags", ">"],
  }),
  rule(
    `(?:two|2) (?:different |distinct |alternative )?(?:responses|answers|versions)[^"]{0,60}?(?:\\*{6}|(?:6|six) asterisks?(?: symbols?)?(?:: ?\\*{6})?)`,
    to("combination:two_responses"),
    {
      frame: ["exactly", "separated", "different", "symbols", "*"],
    },
  ),
  rule(`(?<sections>${numberSource}) (?:sections|parts)[^"\\n]{0,60}?${quoted("label")}(?: 1)?`, (groups) => {
    const label = quotedIn(groups, "label")?.replace(/\s*(?:X|1|\d)$/, "");
    return /section|part|day|chapter|paragraph|item|audience|week|step/i.test(label ?? "")
      ? [to("detectable_format:multiple_sections", { section_spliter: label, num_sections: numberFrom(groups.sections ?? "") })]
      : [];
  }),
  counting(
    'paragraphs?[^"\\n]{0,60}?(?:divider:? ?)?"?\\*{3}"?',
    (quantity) => {
      const exact = exactOf(quantity);
      return exact === undefined ? [] : [to("length_constraints:number_paragraphs", { num_paragraphs: exact })];
    },
    ["separated", "markdown", "divider", "*"],
  ),
  rule('(?:\\*{3}|divider)[^"]{0,30}', (_groups, before) => (/separate the parts/i.test(before) ? [to("dividers")] : []), {
    frame: ["separate", "parts", "line", "holds"],
  }),
  rule(
    '(?:markdown )?headings?(?: for each section| above each(?: section)?| that begins with "## ")*',
    (_groups, before) => (/\bsections?\b|\buse\b|\bwith\b|\binclude\b/i.test(before) ? [to("headings")] : []),
    {
      frame: ["divide", "sections", "section", "above", "each", "markdown", "#"],
      isOnlyWhole: true,
    },
  ),
  rule(
    'options?: ?"?my answer is yes\\.?"?,? ?"?my answer is no\\.?"?,?(?: or| and)? ?"?my answer is maybe\\.?"?|"?my answer is yes\\.?"?, ?"?my answer is no\\.?"?,? (?:or )?"?my answer is maybe\\.?"?',
    to("detectable_format:constrained_response"),
    {
      frame: ["one", "options", "of", '"'],
    },
  ),
];
