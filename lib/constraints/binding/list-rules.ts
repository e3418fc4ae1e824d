import { after, counted, counting, exactly, exactOf, ranging } from "./counting";
import type { Quantity } from "./quantity";
import { type Bound, type Rule, rule, to } from "./rule";

const listFrame = ["list", "points", "items", "beginning", "starting", "each", "line", "own"];
const items = "(?:items?|points?|entries|steps|bullets?|bullet points)";

export const listRules: readonly Rule[] = [
  rule(
    "highlight {q} (?:text |different )?(?:sections?|parts?|phrases?|passages?)(?: in (?:your|the) (?:answer|response))?(?: with (?:markdown|stars))?(?:,? (?:i\\.e\\.|such as|like),? \\*[^*]{1,40}\\*?)?",
    counted(highlights),
    { frame: ["*"] },
  ),
  rule("{q} bullet points\\. use the markdown bullet points such as:? .{1,80}", counted(bullets)),
  counting("emojis?", ranging("emoji-range")),
  counting("hash ?tags?", ranging("hashtag-range")),
  counting("(?:hyper)?links?|URLs?", ranging("link-range")),
  counting("lines?(?: of text)?(?:,? (?:not counting|excluding) blank (?:ones|lines))?", ranging("line-range"), ["long"]),
  counting("(?:markdown )?headings?|headers?|subheadings?", ranging("heading-range"), ["markdown"]),
  counting("(?:fenced )?code (?:blocks?|snippets?)", ranging("code-block-range")),
  counting("(?:numbered|enumerated)[ -](?:list )?(?:items?|points?|steps?)", ranging("numbered-item-range"), listFrame),
  rule(`(?:numbered|ordered) list (?:of|with|containing|that has) {q} ${items}${after}`, counted(ranging("numbered-item-range"))),
  rule(`(?:bulleted|bullet|bullet[ -]point) list (?:of|with|containing|that has) {q} ${items}${after}`, counted(bullets)),
  counting(`(?:item |point )?(?:numbered|ordered) list`, ranging("numbered-item-range")),
  counting("(?:markdown )?(?:bullet(?:ed)?[ -]points?|bullets?|bulleted items?)(?: list)?", bullets, listFrame),
  counting(
    "(?:sections?|parts?)(?:,? each)? (?:under|with|headed by) (?:a |its own )?(?:markdown )?heading",
    exactly((sections) => [to("section-count", { sections })]),
  ),
  counting(
    "(?:markdown )?table rows|rows (?:in (?:a|the|one) table|below (?:its|the) header)",
    exactly((rows) => [to("table-row-count", { rows })]),
  ),
  counting("questions?|question marks?", questions, ["reader", "ask", "asking", "asks", "course", "pose"]),
  counting("placeholders?", placeholders, ["represented", "square", "brackets", "such", "[", "]", "address", "name"]),
  counting("(?:highlighted|italicized) (?:sections?|parts?|phrases?|passages?)|highlights", highlights, [
    "markdown",
    "i.e",
    "with",
    "*highlighted",
    "section*",
    "stars",
  ]),
  counting(
    "(?:words? or phrases?|words?|phrases?|terms?) in bold|bold(?:ed|-faced)? (?:words?|terms?|phrases?)",
    exactly((phrases) => [to("bold-count", { phrases })]),
  ),
  counting(
    "(?:words?|terms?) (?:in|with) (?:all[ -])?(?:caps|capital letters|capitals|uppercase)|(?:all[ -]caps|fully capitalized|all-capital|uppercase) words?",
    capitals,
    ["letters"],
  ),
  rule("(?:numbered|ordered|enumerated)(?: list| format| points| items| steps)+|numbered", to("numbered-list"), {
    frame: [...listFrame, "counts", "from", "steps"],
  }),
  rule(
    "(?:use|with|include|using|add) (?:markdown |section |clear )*(?:headings|headers|subheadings)",
    to("heading-range", { atLeast: 1 }),
    { isOnlyWhole: true },
  ),
  rule("check[- ]?list|list of check ?boxes", to("checklist"), { frame: listFrame }),
  rule(
    "(?:bullet(?:ed|s)?(?:[ -]point(?:s|ed)?)?|unordered|dashed)(?: lists?| format| form| points| items)*",
    to("bullet-range", { atLeast: 2 }),
    { frame: listFrame },
  ),
  rule(
    '(?:label(?:l?ed)?|number(?:ed)?|mark|begin|start|prefix) (?:the |each |every )*steps?[^"]{0,40}"Step 1:?"(?:,? (?:and )?"Step 2:?")?(?:,? (?:and so on|etc\\.?))?',
    to("step-labels"),
    { frame: ["each", "own", "line"] },
  ),
];

function bullets(quantity: Quantity): readonly Bound[] {
  const exact = exactOf(quantity);
  return exact === undefined ? ranging("bullet-range")(quantity) : [to("bullet-count", { bullets: exact })];
}

function questions(quantity: Quantity): readonly Bound[] {
  const exact = exactOf(quantity);
  return exact === undefined ? ranging("question-range")(quantity) : [to("question-count", { questions: exact })];
}

/** The benchmark asks for at least so many, and for no other bound. */
function placeholders({ atLeast, atMost }: Quantity): Bound[] {
  return atMost === undefined ? [to("detectable_content:number_placeholders", { num_placeholders: atLeast })] : [];
}

function highlights({ atLeast, atMost }: Quantity): Bound[] {
  return atMost === undefined ? [to("detectable_format:number_highlighted_sections", { num_highlights: atLeast })] : [];
}

function capitals({ atLeast, atMost }: Quantity): Bound[] {
  if (atLeast !== undefined && atMost !== undefined) return [];
  const [capital_frequency, capital_relation] = atMost === undefined ? [atLeast, "at least"] : [atMost + 1, "less than"];
  return [to("change_case:capital_word_frequency", { capital_frequency, capital_relation })];
}
