import { counted, exactOf } from "./counting";
import { quoted, quotedIn, type Rule, rule, to } from "./rule";

const deny = "(?:no|zero|without|avoid|do not|don't|never|must not|should not|cannot|can't|refrain from|not)";
const doing = "(?: (?:use|using|include|including|contain|containing|have|having|add|adding|write in|the use of|any|a single))*";
const never = (things: string, ...bind: Parameters<typeof to>): Rule =>
  rule(`${deny}${doing} (?:${things})`, to(...bind), { frame: ["whatsoever", "allowed", "other"] });
const character = (mark: string, names: string): Rule => never(names, "banned-characters", { characters: [mark] });
const piece = '"[^"\\n]{1,60}"';
const many = `(?<words>${piece}(?:(?:,? and |, ?| )${piece}){0,19})`;

export const styleRules: readonly Rule[] = [
  never("emojis?|emoticons?", "no-emoji"),
  never("(?:hyper)?links?|urls?|links or web addresses", "no-links"),
  never("lists?|lists? of any kind|(?:bullet points|bullets) or (?:numbered )?lists", "no-lists"),
  never("bullet points?|bullets|bulleted lists?", "detectable_format:number_bullet_lists", { num_bullets: 0 }),
  never("markdown(?: formatting)?", "no-markdown"),
  never("contractions", "no-contractions"),
  never("placeholders", "no-placeholders"),
  never("(?:the )?first[- ]person(?: pronouns)?", "no-pronouns", { person: "first" }),
  never("(?:the )?second[- ]person(?: pronouns)?", "no-pronouns", { person: "second" }),
  character("?", "question marks?"),
  character(";", "semicolons?"),
  character(":", "colons?"),
  character("—", "em[- ]dash(?:es)?"),
  rule("(?:in )?plain text(?: only| without markdown)?,? (?:with )?no markdown", to("no-markdown")),
  rule(
    "(?:in |from |using )?(?:the )?(?<person>first|second|third)[- ]person(?: point of view| perspective| narration| narrator| voice| singular| view)*",
    ({ groups: { person } }) => [to("grammatical-person", { person: person?.toLowerCase() })],
    { frame: ["point", "view", "from", "narrate", "told", "tell"] },
  ),
  rule("(?<variety>british|american)(?: english)?(?: spellings?)?", ({ groups: { variety } }) => [
    to("spelling", { variety: variety?.toLowerCase() === "british" ? "British" : "American" }),
  ]),
  rule(
    "(?<system>metric|imperial)(?: units?| system| measurements?)+",
    ({ groups: { system } }) => [to("measurement-units", { system: system?.toLowerCase() })],
    { frame: ["measurements", "measurement", "units"] },
  ),
  rule("(?:end|ends|close|conclude|finish) with (?:a|one) question", to("ends-with-question")),
  rule("haiku(?: \\(?5-7-5(?: syllables?| syllable structure| syllable pattern)?\\)?)?", to("line-syllables", { syllables: [5, 7, 5] }), {
    frame: ["poem", "in", "syllable", "structure"],
    isOnlyWhole: true,
  }),
  rule(
    "numbers? (?:in|as|using) (?<as>digits|numerals|words)",
    ({ groups: { as } }) => [to("number-style", { as: as?.toLowerCase() === "words" ? "words" : "digits" })],
    { frame: ["spell", "written"] },
  ),
  rule(
    `(?:mark|enclose|surround|wrap|emphasi[sz]e) (?:the |a |any |each |every )*(?:focus |key |important )*(?:words?(?: or phrases?)?|phrases?|terms?)(?: to be emphasi[sz]ed)? (?:with|in|between|by) ${"(?<mark>\\*\\*|\\*|__?|//|~~|==)"}(?: on (?:either|each|both) sides?)?(?: to (?:indicate|show|mark) (?:italics?|bold|emphasis|italic text))?`,
    ({ groups: { mark } }) => [to("emphasis-marks", { mark: mark === "__" ? "_" : mark, atLeast: 1 })],
  ),
  rule(
    "table (?:with|of|that has|having) {q} rows?(?: below (?:its|the) header)? and (?:exactly )?{q2} columns?",
    ({ quantity }) => shape(exactOf(quantity("q") ?? {}), exactOf(quantity("q2") ?? {})),
    { frame: ["markdown"] },
  ),
  rule(
    "table (?:with|of|that has|having) {q} columns? and (?:exactly )?{q2} rows?(?: below (?:its|the) header)?",
    ({ quantity }) => shape(exactOf(quantity("q2") ?? {}), exactOf(quantity("q") ?? {})),
    { frame: ["markdown"] },
  ),
  rule(`sections? (?:titled|called|named|headed)(?: as)?:? ${many}`, ({ groups: { words } }) => [
    to("required-sections", { titles: titles(words) }),
  ]),
  rule(
    `(?:JSON(?: object)? )(?:with|having|that has|containing) (?:exactly )?(?:the )?(?:keys?|fields?):? ${many}`,
    ({ groups: { words } }) => [to("json-keys", { keys: titles(words) })],
  ),
  rule(
    `table (?:with|whose) (?:the )?(?:column )?(?:headers|columns|column headers)(?: are)?:? ${many}`,
    ({ groups: { words } }) => [to("table-headers", { headers: titles(words) })],
    { frame: ["markdown"] },
  ),
  rule(
    `acrostic (?:of|on|for|spelling) (?:the word )?${quoted("word")}`,
    ({ groups }) => [to("acrostic", { word: quotedIn(groups, "word") })],
    { frame: ["poem"] },
  ),
  rule("(?:words of (?:at most )?one syllable|monosyllabic words)", to("syllables-per-word", { atMost: 1 })),
  rule(
    "{q} characters?,? (?:without|excluding|not counting) spaces",
    counted(({ atLeast, atMost, isAbout }) =>
      isAbout
        ? []
        : [
            to("character-range", {
              ...(atLeast !== undefined && { atLeast }),
              ...(atMost !== undefined && { atMost }),
              spaces: "left out",
            }),
          ],
    ),
  ),
  rule(
    "{q} characters?",
    counted(({ atLeast, atMost, isAbout }) =>
      isAbout || atLeast === undefined
        ? []
        : [to("character-range", { atLeast, ...(atMost !== undefined && { atMost }), spaces: "counted" })],
    ),
    { frame: ["spaces", "included", "including", "counted", "long"] },
  ),
];

function shape(rows: number | undefined, columns: number | undefined): ReturnType<typeof to>[] {
  return rows === undefined || columns === undefined ? [] : [to("table-shape", { rows, columns })];
}

function titles(words: string | undefined): string[] {
  return [...(words ?? "").matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "");
}
