import { type Rule, rule, to } from "./rule";

const letters = "(?:letters?|characters?|text|words)";
const deny = "(?:do not|don't|never|must not|should not|cannot|can't|may not|avoid|without|refrain from|not|no|zero|free of|free from)";
const use =
  "(?: (?:use|using|include|including|contain|containing|have|having|the use of|any use of|allowed to use|any|a single|single|one))*";
const english = [
  "english",
  "letters",
  "case",
  "allowed",
  "whatsoever",
  "capital",
  "single",
  "no",
  "without",
  "not",
  "capitalized",
  "letter",
  "anywhere",
  "characters",
];

const without = (mark: string, verifierId: string): Rule =>
  rule(`${deny}${use} (?:${mark})(?: whatsoever| at all| anywhere| (?:are|is) allowed)?`, to(verifierId), {
    frame: ["any", "not", "allowed"],
  });

/** "Words in capitals" are some words, and "no word in capitals" is the opposite. */
function wholly(verifierId: string): Rule["bind"] {
  return ({ before }) => (/\b(?:words?|phrases?|terms?|not|never|no|don't)\b[^,]*$/i.test(before) ? [] : [to(verifierId)]);
}

export const caseRules: readonly Rule[] = [
  rule(
    `(?:in |with )?english,?(?: and)?(?: in)?(?: all| only)? (?:lowercase|lower[ -]case|small)(?: ${letters})?`,
    to("change_case:english_lowercase"),
    { frame: english },
  ),
  rule(
    `(?:in |with )?english,?(?: and)?(?: in)?(?: all| only)? (?:capital|capitals|uppercase|upper[ -]case|all[ -]caps)(?: ${letters})?`,
    to("change_case:english_capital"),
    { frame: english },
  ),
  rule(
    `(?:in |only |all |entirely |exclusively )*(?:(?:lowercase|lower[ -]case)(?: ${letters})?|small letters)(?: only| throughout)?`,
    wholly("lower-case"),
    { frame: ["without", "a", "single", "capital", "letters", "no", "capitals", "allowed"] },
  ),
  rule(`${deny}${use} (?:capital|uppercase|upper[ -]case) letters|${deny}${use} capitals`, to("lower-case"), {
    frame: ["allowed", "whatsoever"],
  }),
  rule(
    `(?:in |only |all |entirely |exclusively )*(?:all[ -]caps|(?:uppercase|upper[ -]case|capitals?|block capitals)(?: ${letters})?)(?: only| throughout)?`,
    wholly("upper-case"),
    { frame: ["letters", "lowercase", "no"] },
  ),
  without("commas?", "no-commas"),
  without("exclamation (?:marks?|points?)", "no-exclamation-marks"),
  without("(?:parenthes[ei]s|round brackets)", "no-parentheses"),
  rule("(?:0|zero|no) commas", to("no-commas")),
  rule(
    "(?:key|important|main|most important)? ?terms? (?:in|are|is|set in|be) bold|bold(?: the)?(?: key| important| main)? (?:terms|words|phrases)|enclose the word or phrase to be emphasized with \\*\\* on each side|key terms in bold, with \\*\\* on each side",
    to("bold-terms"),
    {
      frame: ["key", "terms", "side", "each", "*", "bold"],
    },
  ),
  rule("mark the phrase that matters most with _ on each side,? and no other", to("italic-phrase")),
];
