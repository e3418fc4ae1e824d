import { numberFrom, numberSource } from "./number-words";
import { type Bound, type Groups, quoted, quotedIn, type Rule, rule, to } from "./rule";

const noun = "(?:keywords?|words?|phrases?|terms?)";
const many = (name: string): string => `(?<${name}>(?:["'\`“][^"'\`”\\n]{1,60}["'\`”](?:,? and |,? or |, ?| )?){1,12})`;
const times = `(?<bound>at least|no fewer than|a minimum of|more than|at most|no more than|up to|fewer than|less than|exactly|only)? ?(?<count>once|twice|thrice|(?:${numberSource}) (?:or more )?times?)`;
const deny = "(?:do not|don't|never|must not|should not|cannot|can't|may not|avoid|without|refrain from|not)";
const use = "(?:use|using|include|including|mention|mentioning|contain|containing|say|write|have|having|utter|the use of|use of)";

/** The quoted words of a list: "a", "b" and "c". */
function listed(text: string): string[] {
  return [...text.matchAll(/"([^"]+)"|'([^']+)'|`([^`]+)`/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "").filter(Boolean);
}

function frequency(keyword: string, groups: Groups): Bound[] {
  const count = timesFrom(groups.count ?? "");
  const isWord = /^\p{L}+$/u.test(keyword);
  const bound = groups.bound?.toLowerCase();
  if (count === undefined) return [];
  const at = (relation: "at least" | "less than", frequency: number) => [to("keywords:frequency", { keyword, frequency, relation })];
  if (bound === "more than") return at("at least", count + 1);
  if (bound === "at least" || bound === "no fewer than" || bound === "a minimum of" || /or more/.test(groups.count ?? ""))
    return at("at least", count);
  if (bound === "at most" || bound === "no more than" || bound === "up to") return at("less than", count + 1);
  if (bound === "fewer than" || bound === "less than") return at("less than", count);
  return isWord ? [to("keyword-count", { word: keyword, times: count })] : [];
}

function timesFrom(text: string): number | undefined {
  const said = text.toLowerCase().trim();
  const once = { once: 1, twice: 2, thrice: 3 }[said];
  return once ?? numberFrom(said.replace(/\s*(?:or more )?times?$/, ""));
}

const frame = [
  "word",
  "words",
  "keyword",
  "keywords",
  "phrase",
  "term",
  "exact",
  "appear",
  "appears",
  "both",
  "following",
  "anywhere",
  "least",
  "these",
];

export const keywordRules: readonly Rule[] = [
  rule(`(?:the )?(?:letter|character) ${quoted("letter")}[^"\\n]{0,30}? ${times}`, (groups) => letterFrequency(groups), {
    frame: [...frame, "letter"],
  }),
  rule(
    `(?:the )?${noun} ${quoted("word")}(?: should| must| to| has| needs| appears?| occurs?| be| used| in your response| in the response| in your answer| in the answer| at){0,5} ?${times}`,
    (groups) => {
      const word = quotedIn(groups, "word");
      return word === undefined ? [] : frequency(word, groups);
    },
    { frame },
  ),
  rule(`(?:the )?(?:keyword|word) (?<word>[\\p{L}-]{2,30}) ${times}`, (groups) => frequency(groups.word ?? "", groups), { frame }),
  rule(
    `${deny} ${use} (?:any of )?(?:the |these |this |following |forbidden |exact ){0,3}(?:${noun}:? )?(?:such as )?${many("words")}`,
    ({ words }) => forbidden(listed(words ?? "")),
    { frame },
  ),
  rule(
    `(?:the )?${noun} ${many("words")} ?(?:is|are|must|should|may|can) (?:not |never |forbidden|banned|not allowed)(?:be |appear|allowed|used|occur|mentioned)*`,
    ({ words }) => forbidden(listed(words ?? "")),
    { frame },
  ),
  rule(
    `(?:${use} )(?:all )?(?:of )?(?:the |these |this |following |exact ){0,3}(?:${noun}:? )?${many("words")}(?: at least once| in (?:your|the) (?:answer|response|reply))?`,
    ({ words }, before) =>
      /\b(?:not|never|no|don't|avoid|without|refrain)\b/i.test(before) ? [] : [to("keywords:existence", { keywords: listed(words ?? "") })],
    { frame, isOnlyWhole: false },
  ),
  rule(
    `(?:include|use|contain|mention|including) (?:the )?keywords?:? (?<words>\\p{L}[\\p{L}-]*(?:(?:, ?| and |, and )\\p{L}[\\p{L}-]*){0,9})`,
    ({ words }) => [to("keywords:existence", { keywords: (words ?? "").split(/,\s*(?:and )?| and /).filter(Boolean) })],
    { frame },
  ),
];

function forbidden(words: string[]): Bound[] {
  return words.length === 0 ? [] : [to("keywords:forbidden_words", { forbidden_words: words })];
}

function letterFrequency(groups: Groups): Bound[] {
  const letter = quotedIn(groups, "letter");
  const count = timesFrom(groups.count ?? "");
  if (letter?.length !== 1 || count === undefined) return [];
  const bound = groups.bound?.toLowerCase() ?? "";
  const at = (relation: string, frequency: number) => [
    to("keywords:letter_frequency", { letter: letter.toLowerCase(), let_frequency: frequency, let_relation: relation }),
  ];
  if (/at least|no fewer|minimum/.test(bound)) return at("at least", count);
  if (bound === "more than") return at("at least", count + 1);
  if (/at most|no more|up to/.test(bound)) return at("less than", count + 1);
  return /fewer|less/.test(bound) ? at("less than", count) : [];
}
