import { counting, exactly } from "./counting";
import { type Bound, type Match, quoted, quotedIn, type Rule, rule, to } from "./rule";

const angle =
  "(?:(?:wrapped|contained|enclosed|placed|put|surrounded) )?(?:in|inside|within|between|using|with|by) (?:double angular brackets|double angle brackets|<< ?>>|<<[^<>]{1,30}>>)";
const answers = "(?:responses|answers|versions|replies)";
const stars = "(?:\\*{6}|(?:6|six) asterisks?(?: symbols?)?(?:: ?\\*{6})?)";
const maybe = '"?my answer is yes\\.?"?,? ?(?:or )?"?my answer is no\\.?"?,? ?(?:or )?"?my answer is maybe\\.?"?';

const exact =
  (bind: (count: number) => readonly Bound[]): Rule["bind"] =>
  ({ quantity }) =>
    exactly(bind)(quantity("q") ?? {});

const columns = exact((count) => [to("table", { columns: count })]);
const rows = exact((count) => [to("table-row-count", { rows: count })]);
const fields = exact((count) => [to("csv-rows", { columns: count })]);

export const structureRules: readonly Rule[] = [
  rule("(?:markdown )?table (?:with|of|that has|having|containing|consisting of) {q} columns?", columns, { frame: ["markdown", "one"] }),
  rule("{q}[ -]columns? (?:markdown )?table", columns),
  rule("(?:markdown )?table (?:with|of|that has|having) {q} rows?(?: below (?:its|the) header)?", rows, { frame: ["markdown", "one"] }),
  rule(
    "(?:comma[- ]separated values|CSV)(?: rows| format| data)? (?:each )?with {q} (?:fields|columns)(?: (?:per|in each|each) row)?",
    fields,
  ),
  rule(
    "(?:valid |one |single )*JSON(?! (?:schema|file|parser|api|data|path))(?: object| format| formatted| structure| string| document| only| syntax)*(?:\\. you can use markdown ticks such as `{3})?",
    to("detectable_format:json_format"),
    {
      frame: ["valid", "one", "single", "nothing", "before", "after", "using", "markdown", "ticks", "such", "object"],
    },
  ),
  rule("(?:fenced |markdown )*code (?:block|fence)(?: that begins and ends with (?:three backticks|```))?", codeBlock, {
    frame: ["one", "single", "fenced"],
  }),
  rule(`title,? ${angle}(?:,? (?:such as|like|e\\.g\\.) <<[^<>]{1,40}>>)?`, to("detectable_format:title"), { frame: ["such", "i.e"] }),
  rule('title (?:on|in) (?:a|its own) line[^"]{0,40}(?:double angle brackets|<<[^<>]{0,20}>>)', titleLine, {
    frame: ["begin", "start", "open"],
  }),
  rule("dialogue between (?<first>\\p{Lu}[\\p{L} ]{0,20}?) and (?<second>\\p{Lu}\\p{L}{0,20})", ({ groups: { first, second } }) => [
    to("dialogue", { first, second }),
  ]),
  rule('(?:questions and answers|Q&A)[^"]{0,40}"?Q:"? and "?A:"?', to("question-and-answer"), { frame: ["alternating", "lines", "begin"] }),
  rule("(?:<response> and (?:end|close)(?: it)?(?: with)?|between <response> and) </response", to("response-tags"), {
    frame: ["begin", "start", "end", "tags", ">", "<"],
  }),
  rule(`(?:two|2) (?:different |distinct |alternative )*${answers}[^"\\n]{0,60}?${stars}`, to("combination:two_responses"), {
    frame: ["exactly", "different", "symbols", "*"],
  }),
  rule(`{q} (?:sections|parts)[^"\\n]{0,60}?${quoted("label")}`, sections, {
    frame: ["mark", "beginning", "each", "number", "x", "section", "1", "2", '"'],
  }),
  rule(
    '{q} sections?[^"\\n]{0,60}? (?<label>section|part|day|paragraph|chapter) X\\b(?:,? such as:? .{1,40})?',
    ({ groups: { label }, quantity }) => [
      to("detectable_format:multiple_sections", { section_spliter: label, num_sections: quantity("q")?.atLeast }),
    ],
    { frame: ["mark", "beginning", "each", "section"] },
  ),
  counting('paragraphs?[^"\\n]{0,60}?(?:divider:? ?)?"?\\*{3}"?', exactlyParagraphs, ["separated", "markdown", "divider", "*"]),
  rule(
    "(?:divide|organi[sz]e|split|structure) .{0,30}(?:sections|parts) (?:with|using|under) (?:markdown )?headings?|(?:markdown )?headings (?:for|above) each section",
    to("headings"),
    {
      frame: ["markdown"],
    },
  ),
  rule(maybe, to("detectable_format:constrained_response"), {
    frame: ["one", "options", "option", "choose", "from", "exactly", "these", "phrases", '"', "either"],
  }),
];

/** "A code block" may be one among other things; "the whole answer in a code block" may not. */
function codeBlock({ before }: Match): Bound[] {
  return /\b(?:whole|entire|full|everything|single|only|all|wrap|enclose|put)\b/i.test(before)
    ? [to("code-block")]
    : [to("code-block-range", { atLeast: 1 })];
}

function titleLine({ before }: Match): Bound[] {
  return /\b(?:begin|start|open)/i.test(before) ? [to("title-line")] : [];
}

function sections({ groups, quantity }: Match): Bound[] {
  const label = quotedIn(groups, "label")?.replace(/\s*(?:X|1|\d)$/, "");
  const { atLeast, atMost, isBare } = quantity("q") ?? {};
  const isKnown = /^(?:section|part|day|chapter|paragraph|item|audience|week|step|scene|act|round)$/i.test(label ?? "");
  const isLower = atMost === undefined || isBare === true;
  return isKnown && isLower ? [to("detectable_format:multiple_sections", { section_spliter: label, num_sections: atLeast })] : [];
}

function exactlyParagraphs(quantity: Parameters<ReturnType<typeof exactly>>[0]): readonly Bound[] {
  return exactly((count) => [to("length_constraints:number_paragraphs", { num_paragraphs: count })])(quantity);
}
