import type { Demand, DemandKind } from "./demand";

/** How a demand shows in words. `cue` is a cheap test: without it the pattern cannot match. */
export interface Rule {
  cue: string;
  pattern: RegExp;
  read(found: RegExpMatchArray): Demand[];
}

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const number = String.raw`(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;

/** `#` stands for a number, written either way. */
export function rule(cue: string, pattern: string, read: (found: RegExpMatchArray) => Demand | Demand[]): Rule {
  return { cue, pattern: new RegExp(pattern.replaceAll("#", number), "gi"), read: (found) => [read(found)].flat() };
}

export function demand(kind: DemandKind, count: number | null = null, text = ""): Demand {
  return { kind, count, text };
}

export function countOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const named = numberWords.indexOf(word.toLowerCase());
  return named >= 0 ? named : Number(word);
}

const plain = (cue: string, pattern: string, kind: DemandKind) => rule(cue, pattern, () => demand(kind));
const counted = (cue: string, pattern: string, kind: DemandKind) => rule(cue, pattern, ([, count]) => demand(kind, countOf(count)));

const paragraphs = (found: RegExpMatchArray): Demand => {
  const count = countOf(found[1]);
  return count === 1 ? demand("one_paragraph") : demand("paragraphs", count);
};

export const rulesOfForm: readonly Rule[] = [
  rule("paragraph", String.raw`\b(?:exactly|in|of|into|use|write) # (?:short |separate )?paragraphs?\b`, paragraphs),
  plain("paragraph", String.raw`\b(?:a single|one|a) (?:flowing|continuous|single)? ?paragraph\b`, "one_paragraph"),
  counted("paragraph", String.raw`\bevery paragraph exactly # sentences?\b`, "sentences_per_paragraph"),
  plain(
    "list",
    String.raw`\b(?:without (?:any |using )?(?:bullet points|bullets|lists?)|(?:use|with) no (?:bullet points|bullets|lists?)|avoid (?:bullet points|bullets|lists?))\b`,
    "no_lists",
  ),
  counted("numbered", String.raw`\bnumbered list(?: (?:of|with) (?:exactly )?# (?:\w+ )?(?:items|steps|points|entries))?`, "numbers"),
  counted("numbered", String.raw`\b# numbered (?:steps|items|points)\b`, "numbers"),
  counted(
    "bullet",
    String.raw`(?<!without |avoid |without any |no )\b(?:bulleted list|bullet list|bullet points?)(?: (?:of|with) (?:exactly )?# (?:\w+ )?(?:bullets|items|points|entries))?`,
    "bullets",
  ),
  counted("bullet", String.raw`\b# bullet(?:s| points)\b`, "bullets"),
  plain("checklist", String.raw`\bas a checklist\b`, "checklist"),
  plain("step 1:", `"Step 1:"`, "steps"),
  counted("table", String.raw`\btable with exactly # columns\b`, "table_columns"),
  counted("table", String.raw`\btable with exactly # rows\b`, "table_rows"),
  plain("table", String.raw`\b(?:as|in|into|use|include|with) (?:a|one) (?:markdown )?table\b(?! with exactly)`, "table"),
  plain("json", String.raw`\bjson object\b|\bjson format\b|\bvalid json\b|\b(?:as|in) json\b`, "json"),
  counted("comma-separated", String.raw`\bcomma-separated values\b(?:[^.]*?each with exactly # fields)?`, "csv"),
  rule("dialogue", String.raw`\bdialogue between (\w+) and (\w+)`, ([, first, second]) => demand("dialogue", null, `${first} ${second}`)),
  plain("questions and answers", String.raw`\bquestions and answers on alternating lines\b`, "q_and_a"),
  plain("code block", String.raw`\bfenced code block\b`, "code_block"),
  rule("as a letter", String.raw`\bas a letter\b(?:[^.]*?last line but one is "([^",]+),?")?`, ([, closing]) =>
    demand("letter", null, closing ?? "Yours"),
  ),
  counted("sections", String.raw`\b(?:into|use|with) (?:exactly )?# (?:short |headed )?sections\b`, "sections"),
  plain("heading", String.raw`\bsections and put a Markdown heading\b`, "headings"),
  plain("heading", String.raw`\b(?:under|with) (?:clear |short )?headings\b|\bheading above each\b`, "headings"),
  plain("angle brackets", String.raw`\btitle on a line of its own\b|\bdouble angle brackets\b`, "title"),
  rule("summary", String.raw`\bsummary in one line that begins with "([^":]+):?"`, ([, label]) => demand("summary_line", null, label)),
  plain("key terms", String.raw`\bbegins with "Key terms:"`, "glossary"),
  plain("***", String.raw`\bline that holds only "\*\*\*"`, "dividers"),
  plain("<response>", "<response>", "tags"),
  plain("quotation marks", String.raw`\b(?:answer|response) (?:in|between) (?:double )?quotation marks\b`, "quoted"),
  counted("bold", String.raw`\b(?:(?:set|put) (?:exactly )?# (?:words|terms|phrases)[^.]*? )?in bold\b`, "bold"),
  plain("_ on each side", "_ on each side", "italic"),
];
