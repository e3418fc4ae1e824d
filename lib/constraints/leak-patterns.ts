import { brokenEncoding } from "./broken-encoding";
import type { LeakKind } from "./leaks";

export interface LeakPattern {
  kind: LeakKind;
  pattern: RegExp;
  say(found: string): string;
  /** why a match is no leak after all, told from what stands just before and after it */
  isFine?(before: string, after: string, found: string): boolean;
}

/** How much of the text beside a match a pattern may look at. */
export const reach = 160;

const templateWord = (found: string) => `"${found}" is a word of the template, not of the instruction`;
const unresolved = (found: string) => `"${found}" is a choice that was never made: choose one`;
const unfilled = (found: string) => `"${found}" is a placeholder that was never filled`;

const imperatives =
  "Use|Enclose|Respond|Answer|Reply|Write|Indicate|Mark|Include|Provide|Limit|Keep|Avoid|Do|Don't|Never|Begin|Start|End|Format|Present|Give|Add|Make|Wrap|List|Ensure|Mention|Put|Repeat|Finish|Highlight|Summari[sz]e|Separate|Divide|Highlight|Organi[sz]e|Structure|Create|State|Say|Your|The|At|No";
const openers = "respond|provide|use|enclose|include|answer|write|mark|indicate|begin|start|end|limit|present|format|give";
const fields = "format(?: control)?|numerical|number|content|style|methodology|response format|output format|situation|example";

const templateWords: readonly LeakPattern[] = [
  {
    kind: "template_word",
    pattern: /\b(?:constraint[ _-]?#?|(?:category|instruction|requirement|query|condition)_?)\d+\b/gi,
    say: templateWord,
    // "constraint 1: x + y ≤ 4" is mathematics; "instruction1" and the like name variables in code
    isFine: (before, after) => /^\s*(?:[:=(,]|is\b)?[^.\n]{0,40}[≤≥<>=]/.test(after) || isCode(before, after),
  },
  { kind: "template_word", pattern: /(?<=^|[.!?]\s|\n)difficulty(?: level)? ?[1-5]\b/gi, say: templateWord },
  { kind: "template_word", pattern: /\b(?:difficulty|instruction) (?:level )?[1-5](?=\s*:)/gi, say: templateWord },
  { kind: "template_word", pattern: /^\s*level [1-5](?: (?:instruction|question|prompt))?(?=\s*[:.)])/gi, say: templateWord },
  {
    kind: "template_word",
    pattern: /\bmust follow constraints?\b/gi,
    say: templateWord,
    isFine: (_before, after) => /^ (?:of|on)\b/.test(after),
  },
  {
    kind: "template_word",
    pattern: new RegExp(String.raw`\b(?:must|should) follow (?:an answer|(?:${openers}))\b`, "gi"),
    say: templateWord,
  },
  { kind: "template_word", pattern: new RegExp(String.raw`\bconstraints? (?=(?:${imperatives})\b)`, "g"), say: templateWord },
  { kind: "template_word", pattern: new RegExp(String.raw`(?<=^|[.!?]\s|\n)(?:${fields}) constraints?\s*:`, "gi"), say: templateWord },
  {
    kind: "template_word",
    pattern: /<\/?(?:seed|query|constraints?|instruction|answer|offered|weaker_answer|difficulty|categor(?:y|ies))>/g,
    say: templateWord,
    isFine: (before, after) => /^[^.\n]{0,60}\b(?:tags?|elements?)\b/.test(after) || /\b(?:tags?|elements?)\b[^.\n]{0,40}$/.test(before),
  },
  { kind: "template_word", pattern: /#(?:the )?(?:given|rewritten|created|new) (?:prompt|instruction|question)#:?/gi, say: templateWord },
  {
    kind: "template_word",
    pattern: /^\s*(?:here(?:'s|’s| is)|below is) (?:the|an?|your) (?:[a-z-]+ ){0,2}(?:instruction|question|prompt|query)\b[^.\n:]{0,60}:/gi,
    say: templateWord,
  },
  {
    kind: "template_word",
    pattern: /^\s*(?:rewritten|revised|modified|combined|recombined|reframed|final|new) (?:instruction|question|query|prompt)\s*:/gi,
    say: templateWord,
  },
];

const units = "words?|characters?|letters?|sentences?|paragraphs?|bullet|bullets|bullet points?|sections?";
const looseUnits = "points?|items?|lines?|times|steps?|examples?|reasons?|headings?|rows?|questions?";
const mathematics =
  /\b(?:arrays?|lists?|vectors?|intervals?|ranges?|matri(?:x|ces)|tuples?|points?|sets?|inputs?|pairs?|domain|by|multiply|add)\s*$|[=:([{,+*×-]\s*$/i;
const styles = "tone|style|voice|manner|format|language|register|mood|paragraphs?|sentences?|list|table|audience|perspective|point of view";
const pairs = /\[(?:and\/or|s?he\/s?he|his\/hers?|he\/she|yes\/no|y\/n|true\/false|on\/off|am\/pm|https?\/\S*|km\/h|n\/a)\]/i;

const choices: readonly LeakPattern[] = [
  {
    kind: "unresolved_choice",
    pattern: new RegExp(String.raw`[[{(]\s*\d+(?:\s*(?:,|/|\||\bor\b)\s*\d+)+\s*[\])}](?=[\s-]+(?:${units})\b)`, "gi"),
    say: unresolved,
  },
  {
    kind: "unresolved_choice",
    pattern: new RegExp(String.raw`\[\s*\d+(?:\s*(?:-|–|—|\bto\b)\s*\d+)\s*\](?=[\s-]+(?:${units}|${looseUnits})\b)`, "gi"),
    say: unresolved,
  },
  {
    kind: "unresolved_choice",
    pattern: new RegExp(String.raw`\[\s*\d+(?:\s*(?:,|/|\||\bor\b)\s*\d+)+\s*\](?=\s+(?:${looseUnits})\b)`, "gi"),
    say: unresolved,
    isFine: (before) => mathematics.test(before),
  },
  {
    kind: "unresolved_choice",
    pattern: new RegExp(String.raw`\[\s*\d+(?:\s*(?:,|-|–|/|\||\bor\b|\bto\b)\s*\d+)+\s+(?:${units}|${looseUnits})\s*\]`, "gi"),
    say: unresolved,
  },
  {
    kind: "unresolved_choice",
    pattern:
      /(?<=\b(?:at least|at most|exactly|fewer than|more than|less than|up to|no more than|no fewer than|between)\s)\[[^\]\n,/|]{0,60}(?:[,/|]| or )[^\]\n]{0,60}\]/gi,
    say: unresolved,
    isFine: (before, after) => /\bbetween\s$/.test(before) && /^\s+and\s+\[/.test(after),
  },
  {
    kind: "unresolved_choice",
    pattern: /\[[a-z][a-z -]*(?:(?:\s?[/|]\s?|\sor\s)[a-z][a-z -]*)+\]/gi,
    say: unresolved,
    isFine: (before, after, found) =>
      pairs.test(found) || !/\s$/.test(before) || !/^(?:[\s-]+[a-z]|[.,;]|$)/.test(after) || isCode(before, after),
  },
  {
    kind: "unresolved_choice",
    pattern: new RegExp(String.raw`(?<=\b(?:an?|in|with|using|your)\s)\[[a-z][a-z -]*(?:, *[a-z][a-z -]*)+\](?=\s+(?:${styles})\b)`, "gi"),
    say: unresolved,
  },
];

const templating =
  /\b(?:vue|jinja2?|handlebars|mustache|angular|django|liquid|helm|templat\w*|twig|svelte|ansible|nunjucks|github actions|mediawiki|wikitext|latex|jsx|f-strings?|curly)\b/i;
const askedFor = /\b(?:placeholders?|brackets?|templat\w*|fill[- ]in|blanks?|fields?|variables?)\b/i;
const fillIn = "insert|your|name of|topic|number|keyword|placeholder|company name|product name|subject|tbd|todo";

const placeholders: readonly LeakPattern[] = [
  {
    kind: "placeholder",
    pattern: /\{\{[^{}\n]{0,80}\}\}/g,
    say: unfilled,
    isFine: (before, after) => templating.test(before) || templating.test(after) || isCode(before, after),
  },
  {
    kind: "placeholder",
    pattern: new RegExp(String.raw`(?<![\w\])])(?:\[(?:${fillIn})\b[^\]\n]{0,60}\](?!\()|<(?:${fillIn})\b[^<>\n]{0,60}>)`, "gi"),
    say: unfilled,
    isFine: (before, after) => askedFor.test(before) || askedFor.test(after) || isCode(before, after) || isFormLine(before, after),
  },
  {
    kind: "placeholder",
    pattern: new RegExp(
      String.raw`(?<![\w$'"’)-])\[(?:X|N)\](?=\s+(?:${units}|${looseUnits})\b)|\bX{1,3}(?=\s+(?:words|sentences|paragraphs|bullet points)\b)`,
      "g",
    ),
    say: unfilled,
  },
  {
    kind: "placeholder",
    pattern: /(?<![\w$'"`{])\{(?:topic|subject|keyword|number|query|product name|company|insert [^{}\n]{1,40})\}(?![\w'"`}])/gi,
    say: unfilled,
    isFine: (before, after) => templating.test(before) || askedFor.test(before) || askedFor.test(after) || isCode(before, after),
  },
];

const controls: readonly LeakPattern[] = [
  {
    kind: "control_character",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\ufeff\ufffd]/g,
    say: (found) =>
      `There is a control character (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}) in the text`,
  },
  {
    kind: "control_character",
    pattern: /\u200b/g,
    say: () => "There is a control character (U+200B) in the text",
    // it marks the ends of words where a script writes none
    isFine: (before, after) =>
      /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u4e00-\u9fff\u3040-\u30ff]/.test(before.slice(-1) + after.slice(0, 1)),
  },
  { kind: "control_character", pattern: brokenEncoding, say: (found) => `"${found}" is a letter in the wrong encoding` },
];

export const leakPatterns: readonly LeakPattern[] = [...templateWords, ...choices, ...placeholders, ...controls];

/** Whether a place stands between back ticks on its line. */
function isCode(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1 && after.includes("`");
}

/** A line of a letter or form that is given as material: nothing else on it, or only what it is called. */
function isFormLine(before: string, after: string): boolean {
  const start = before.slice(before.lastIndexOf("\n") + 1);
  return before.includes("\n") && /^(?:[\p{L} ]{1,30}:)?\s*$/u.test(start) && /^\s*(?:\n|$)/.test(after);
}
