import { counting, exactOf } from "./length-rules";
import type { Quantity } from "./quantity";
import { type Bound, type Rule, rule, to } from "./rule";

const listFrame = ["list", "points", "items", "beginning", "starting"];

function bullets(quantity: Quantity): Bound[] {
  const exact = exactOf(quantity);
  if (exact !== undefined)
    return [to("bullet-count", { bullets: exact }), to("detectable_format:number_bullet_lists", { num_bullets: exact })];
  return [];
}

function exactly(bind: (count: number) => readonly Bound[]): (quantity: Quantity) => readonly Bound[] {
  return (quantity) => {
    const exact = exactOf(quantity);
    return exact === undefined ? [] : bind(exact);
  };
}

function atLeast(bind: (count: number) => readonly Bound[]): (quantity: Quantity) => readonly Bound[] {
  return (quantity) => (quantity.atLeast !== undefined && quantity.atMost === undefined ? bind(quantity.atLeast) : []);
}

export const listRules: readonly Rule[] = [
  counting("(?:markdown )?(?:bullet(?:ed)?(?:[ -]points?)?|bullets)(?: list)?(?: items?| points?)?", bullets, listFrame),
  counting(
    "(?:sections?|parts?)(?:,? each)? (?:under|with|headed by) (?:a )?(?:markdown )?heading",
    exactly((sections) => [to("section-count", { sections })]),
  ),
  counting(
    "(?:markdown )?tables? rows|rows (?:in (?:a|the|one) table|below (?:its|the) header)",
    exactly((rows) => [to("table-row-count", { rows })]),
  ),
  counting(
    "questions?",
    exactly((questions) => [to("question-count", { questions })]),
    ["reader", "ask", "asking", "asks", "course"],
  ),
  counting(
    "placeholders?(?: (?:represented by|in|using|with) square brackets)?",
    atLeast((n) => [to("detectable_content:number_placeholders", { num_placeholders: n })]),
    ["represented", "square", "brackets", "such"],
  ),
  counting(
    "highlighted (?:sections?|parts?|phrases?)|highlights",
    atLeast((n) => [to("detectable_format:number_highlighted_sections", { num_highlights: n })]),
    ["markdown", "i.e"],
  ),
  counting(
    "(?:bold(?:ed|-faced)?|words? or phrases? in bold|words? in bold|phrases? in bold|bold(?:ed)? (?:words?|terms?|phrases?))(?: (?:words?|terms?|phrases?))?",
    exactly((phrases) => [to("bold-count", { phrases })]),
    ["**", "side", "each"],
  ),
  counting(
    "(?:words?|terms?) (?:in|with) (?:all[ -])?(?:caps|capital letters|capitals|uppercase)|(?:all[ -]caps|fully capitalized|all-capital|uppercase|capitalized) words?",
    (quantity) => {
      if (quantity.atLeast !== undefined && quantity.atMost === undefined)
        return [to("change_case:capital_word_frequency", { capital_frequency: quantity.atLeast, capital_relation: "at least" })];
      if (quantity.atMost !== undefined && quantity.atLeast === undefined)
        return [to("change_case:capital_word_frequency", { capital_frequency: quantity.atMost + 1, capital_relation: "less than" })];
      return [];
    },
    ["letters"],
  ),
  rule("(?:a |an |the )?(?:numbered|ordered|enumerated)(?: list| format| points| items| steps)*", to("numbered-list"), {
    frame: [...listFrame, "counts", "from", "steps"],
  }),
  rule("(?:a |an |the )?(?:check[- ]?list|list of check ?boxes)", to("checklist"), { frame: listFrame }),
  rule(
    "(?:a |an |the )?(?:bullet(?:ed|s)?(?:[ -]point(?:s|ed)?)?|unordered|dashed)(?: lists?| format| form| points| items)*",
    to("bullet-list"),
    { frame: listFrame },
  ),
  rule(
    '(?:divide .{0,30})?(?:steps?|labell?ed steps)[^"]{0,60}"?Step 1:?"?(?:,? "?Step 2:?"?(?: and so on|,? etc\\.?)?)?',
    to("step-labels"),
    { frame: ["with", "each", "labelled", "labeled"] },
  ),
];
