import { after, exactOf, quantityOfMatch } from "./counting";
import type { Quantity } from "./quantity";
import { type Bound, type Match, quoted, quotedIn, type Rule, rule, to } from "./rule";

const noun = "(?:keywords?|words?|phrases?|terms?)";
const piece = "(?:\"[^\"\\n]{1,60}\"|'[^'\\n]{1,60}'(?!\\p{L})|`[^`\\n]{1,60}`|\\*\\*[^*\\n]{1,60}\\*\\*)";
const many = `(?<words>${piece}(?:(?:,? and |,? or |, ?| ?/ ?| )${piece}){0,19})`;
const one = "\\p{L}[\\p{L}'-]{0,25}(?: \\p{L}[\\p{L}'-]{0,25})?";
/** Words without quotation marks, up to the end of their sentence. */
const bareList = `(?<bare>${one}(?:, ?(?:and |or )?${one}| (?:and|or) ${one}){0,15})(?=\\s*(?:[.;!\\n]|$))`;
const deny =
  "(?:do not|don't|does not|doesn't|mustn't|shouldn't|never|must not|should not|cannot|can't|may not|avoid|without|refrain from|not|no)";
const use =
  "(?:use|uses|using|include|includes|including|mention|mentioning|contain|contains|containing|say|write|have|having|utter|the use of|use of|incorporate|work in)";
const appear =
  "(?: should| must| to| has| needs| appears?| appearing| occurs?| be| used| is| in (?:your|the) (?:whole |entire )?(?:response|answer|reply|text)|:)*";
const frame =
  "word words keyword keywords phrase term exact appear appears both following anywhere these occurrence occurrences somewhere least".split(
    " ",
  );

export const keywordRules: readonly Rule[] = [
  rule(`{q} (?<mark>commas?|semicolons?|colons?|exclamation marks?|exclamation points?|dashes|hyphens?)${after}`, (match) => {
    const letter =
      marks[
        (match.groups.mark ?? "")
          .toLowerCase()
          .replace(/\s+/g, " ")
          .replace(/(?<=dash)es$|s$/, "")
      ];
    return characterTimes(letter, match);
  }),
  rule(`(?:the )?letter (?<bare>\\p{L})${appear} {q}(?: times?)?${after}`, letterFrequency, { frame: [...frame, "letter"] }),
  rule(
    `(?:the )?(?:all[- ]caps words|words (?:in|with) all (?:caps|capital letters|capitals)|capitali[sz]ed words)${appear} {q}(?: times?)?${after}`,
    capitalWords,
    { frame },
  ),
  rule(`${deny} ${use} (?:any of )?(?:the |these |following )*(?:keywords|words):? ${bareList}`, forbidden, { frame }),
  rule(`${use} (?:all )?(?:of )?(?:the |these |following )*keywords:? ${bareList}`, existing, { frame }),
  rule(`(?:the )?(?:letter|character) ${quoted("letter")}${appear} {q}(?: times?)?${after}`, letterFrequency, {
    frame: [...frame, "letter"],
  }),
  rule(
    `(?:${deny} ${use}|avoid) (?:any of )?(?:the |these |this |following |forbidden |exact |any )*(?:${noun}:? )?(?:such as )?${many}`,
    forbidden,
    { frame },
  ),
  rule(
    `(?:the )?${noun} ${many} (?:is|are|must|should|may|can) (?:not |never |forbidden|banned|not allowed)(?:be |appear|allowed|used|occur|mentioned)*`,
    forbidden,
    { frame },
  ),
  rule(`(?:forbidden|banned) ${noun}:? ${many}`, forbidden, { frame }),
  rule(`${deny} ${use} (?:the |any )*(?:letter|character) ${quoted("letter")}`, (match) => {
    const letter = quotedIn(match.groups, "letter")?.toLowerCase() ?? "";
    if (!/^[a-z]$/.test(letter)) return [to("character-frequency", { character: letter, atMost: 0 })];
    return [to("keywords:letter_frequency", { letter, let_frequency: 1, let_relation: "less than" })];
  }),
  rule(`(?:the )?${noun} ${quoted("word")}${appear} {q}(?: times?)?${after}`, (match) => frequency(quotedIn(match.groups, "word"), match), {
    frame,
  }),
  rule(`${use} ${quoted("word")}${appear} {q} times?${after}`, (match) => frequency(quotedIn(match.groups, "word"), match), { frame }),
  rule(
    `(?:the )?(?:keyword|word) (?<word>(?!(?:count|limit|length|is|must|should)\\b)[\\p{L}-]{1,30})${appear} {q}(?: times?)?${after}`,
    (match) => frequency(match.groups.word, match),
    { frame },
  ),
  rule(
    `{q} (?:occurrences|mentions|uses) of (?:the )?(?:${noun} )?${quoted("word")}`,
    (match) => frequency(quotedIn(match.groups, "word"), match),
    { frame },
  ),
  rule(`${use} (?:all )?(?:of )?(?:the |these |this |following |exact |both |each of )*(?:${noun}:? )?${many}`, existing, { frame }),
  rule(
    `(?:the )?(?:following )?${noun}:? ${many} (?:must|should|has to|have to|needs? to) (?:appear|occur|be (?:used|included|mentioned|present))`,
    existing,
    { frame },
  ),
  rule(
    `(?:include|use|contain|mention|including) (?:the )?(?:following )?keywords?:? (?<bare>\\p{L}[\\p{L}-]*(?:(?:, ?| and |, and )\\p{L}[\\p{L}-]*){0,9})`,
    existing,
    { frame },
  ),
];

/** "At most 5 commas" counts one character, which the benchmark's check of letters does as well. */
const marks: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  "exclamation mark": "!",
  "exclamation point": "!",
  colon: ":",
  dash: "—",
  hyphen: "-",
};

/** The words that a list in quotation marks names: "a", "b" and "c". */
function listed({ groups }: Match): string[] {
  if (groups.bare !== undefined) return groups.bare.split(/,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+/).filter(Boolean);
  const found = (groups.words ?? "").matchAll(/"([^"]+)"|'([^']+)'|`([^`]+)`|\*\*([^*]+)\*\*/g);
  return [...found]
    .map(([, double, single, tick, bold]) => double ?? single ?? tick ?? bold ?? "")
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function forbidden(match: Match): Bound[] {
  return [to("keywords:forbidden_words", { forbidden_words: listed(match) })];
}

function existing(match: Match): Bound[] {
  const isDenied = /\b(?:not|never|no|don't|doesn't|shouldn't|mustn't|can't|cannot|avoid|without|refrain)\b/i.test(match.before);
  return isDenied ? [] : [to("keywords:existence", { keywords: listed(match) })];
}

function frequency(keyword: string | undefined, match: Match): Bound[] {
  const quantity = quantityOfMatch(match);
  if (keyword === undefined || !quantity || quantity.isAbout || /\b(?:not|never|don't)\b[^,]*$/i.test(match.before)) return [];
  const exact = exactOf(quantity);
  if (exact !== undefined) return [to("keyword-count", { word: keyword, times: exact })];
  return related(quantity, "frequency", "relation").map((params) => to("keywords:frequency", { keyword, ...params }));
}

function letterFrequency(match: Match): Bound[] {
  return characterTimes((quotedIn(match.groups, "letter") ?? match.groups.bare)?.toLowerCase(), match);
}

/** IFEval's kind knows the letters a to z; signs and other letters have one of their own. */
function characterTimes(character: string | undefined, match: Match): Bound[] {
  const quantity = quantityOfMatch(match);
  if (!quantity || quantity.isAbout) return [];
  const { atLeast, atMost } = quantity;
  if (!/^[a-z]$/.test(character ?? ""))
    return [
      to("character-frequency", { character, ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) }),
    ];
  return related(quantity, "let_frequency", "let_relation").map((params) =>
    to("keywords:letter_frequency", { letter: character, ...params }),
  );
}

function capitalWords(match: Match): Bound[] {
  const quantity = quantityOfMatch(match);
  return quantity
    ? related(quantity, "capital_frequency", "capital_relation").map((params) => to("change_case:capital_word_frequency", params))
    : [];
}

/** The benchmark knows "at least" and "less than", and no range. */
function related({ atLeast, atMost }: Quantity, count: string, relation: string): Record<string, unknown>[] {
  if (atLeast !== undefined && atMost !== undefined) return [];
  return atMost === undefined ? [{ [count]: atLeast, [relation]: "at least" }] : [{ [count]: atMost + 1, [relation]: "less than" }];
}
