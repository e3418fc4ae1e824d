import { describe, expect, it } from "vitest";
import { catalogue, catalogueEntry, verifyWith } from "./index";

interface Case {
  params?: unknown;
  meets: readonly string[];
  breaks: readonly string[];
}

const hundred = Array.from({ length: 100 }, () => "word").join(" ");

/** Answers written by hand for each kind: some that meet it, some that only nearly do. */
const cases: Record<string, Case> = {
  "bullet-list": {
    meets: ["Points:\n- one\n- two", "  - one\n  - two"],
    breaks: ["- only one", "```yaml\n- a: 1\n- b: 2\n```", "* one\n* two", "-one\n-two", "no list"],
  },
  "numbered-list": { meets: ["1. one\n2. two\n3. three", "1) one\n2) two"], breaks: ["1. one\n3. three", "1. one", "2. two\n3. three"] },
  checklist: { meets: ["- [ ] pack\n- [ ] leave"], breaks: ["- pack\n- leave", "- [ ] pack"] },
  "step-labels": {
    meets: ["Step 1: boil\nStep 2: stir", "**Step 1:** boil\n**Step 2:** stir"],
    breaks: ["Step 1: boil", "Step 1: a\nStep 3: b", "1. boil"],
  },
  table: {
    params: { columns: 2 },
    meets: ["Here:\n\n| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--|--\n1 | 2", "| a \\| c | b |\n|---|:-:|\n| 1 | 2 |"],
    breaks: ["| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |", "a | b", "no table", "```\n| a | b |\n|---|---|\n```", "| a | b |\n|---|"],
  },
  "json-object": { meets: ['{"a": 1}', ' {"a": {"b": [1, 2]}} '], breaks: ["[1, 2]", 'Here: {"a": 1}', '{"a": 1', "null"] },
  "csv-rows": { params: { columns: 3 }, meets: ['name,age,city\nAda,36,"London, UK"'], breaks: ["name,age,city", "a,b,c\n1,2", "prose"] },
  headings: {
    meets: ["## One\ntext\n## Two\ntext"],
    breaks: ["## One\ntext", "```sh\n## One\n## Two\n```", "# One\n# Two", "##One\n##Two"],
  },
  dividers: { meets: ["one\n***\ntwo"], breaks: ["one\n---\ntwo", "one\n\ntwo"] },
  "title-line": {
    meets: ["<<On bees>>\nThey dance."],
    breaks: ["<On bees>\nThey dance.", "They dance.\n<<On bees>>", "<<On bees>> They dance."],
  },
  "bold-terms": { meets: ["The **queen** rules."], breaks: ["The *queen* rules.", "2 ** 3 ** 4"] },
  "italic-phrase": {
    meets: ["It is _the sun_ that counts.", "It is _the sun_, says `_code_`."],
    breaks: ["_one_ and _two_", "snake_case_name", "nothing"],
  },
  "lower-case": { meets: ["all small, even 3 numbers"], breaks: ["All small", "élan vital in Paris"] },
  "upper-case": { meets: ["ALL CAPITALS 3!"], breaks: ["ALMOST aLL"] },
  "no-commas": { meets: ["one and two"], breaks: ["one, two"] },
  "no-exclamation-marks": { meets: ["Fine."], breaks: ["Fine!"] },
  "no-parentheses": { meets: ["Fine [really]."], breaks: ["Fine (really)."] },
  "quoted-answer": { meets: ['"Bees dance."', "“Bees dance.”"], breaks: ['"Bees" dance.', "Bees dance."] },
  "response-tags": { meets: ["<response>Bees.</response>"], breaks: ["Bees.", "<response>Bees.", "<response>Bees.</response> Done."] },
  "start-phrase": {
    params: { phrase: "The short version is this" },
    meets: ["The short version is this: bees dance."],
    breaks: ["the short version is this", "Bees."],
  },
  "end-phrase": {
    params: { phrase: "Judge for yourself." },
    meets: ["Bees dance. Judge for yourself.\n"],
    breaks: ["Judge for yourself. Bees dance.", "judge for yourself"],
  },
  postscript: {
    meets: ["Bees dance.\n\nP.S. They also hum."],
    breaks: ["P.S. first\nBees dance.", "Bees dance. P.S. They hum.", "Bees.\nP.S."],
  },
  "question-and-answer": {
    meets: ["Q: Why?\nA: Sun.", "Q: Why?\n\nA: Sun.\n\nQ: How?\n\nA: Eyes."],
    breaks: ["Q: Why?", "Q: Why?\nA: Sun.\nQ: How?", "Why?\nSun."],
  },
  dialogue: {
    params: { first: "Ada", second: "Boris" },
    meets: ["Ada: Hello.\nBoris: Good day."],
    breaks: ["Ada: Hello.", "Ada: Hello.\nBoris: Good day.\nThey leave.", "Carl: Hi."],
  },
  letter: {
    params: { closing: "Kind regards" },
    meets: ["Dear reader,\n\nBees dance.\n\nKind regards,\nAda"],
    breaks: ["Dear reader,\nBees.\nAda", "Hello,\nBees.\nKind regards,\nAda"],
  },
  "code-block": {
    meets: ["```\nBees dance.\n```", "```text\nBees\n```\n"],
    breaks: ["```\nBees", "```\nBees\n```\nDone.", "Look:\n```\nBees\n```", "```\na\n```\n```\nb\n```"],
  },
  "summary-line": {
    params: { label: "In brief" },
    meets: ["In brief: they dance.\n\nMore."],
    breaks: ["in brief: they dance.", "They dance.\nIn brief: yes.", "In brief:"],
  },
  "glossary-line": {
    meets: ["Bees dance.\nKey terms: bee; dance"],
    breaks: ["Key terms: bee; dance\nBees dance.", "Bees.\nKey terms: bee"],
  },
  "word-count-at-most": {
    params: { words: 5 },
    meets: ["One two three four five.", "Don't count well-known words twice", "蜜蜂跳舞。", "3,000 नमस्ते दुनिया, مرحبًا بك"],
    breaks: ["One two three four five six.", "蜜蜂会跳舞吗？", "これは日本語"],
  },
  "word-count-at-least": { params: { words: 100 }, meets: [hundred], breaks: ["word ".repeat(99)] },
  "word-count-between": { params: { atLeast: 2, atMost: 3 }, meets: ["one two", "one two three"], breaks: ["one", "one two three four"] },
  "character-count-at-most": { params: { characters: 4 }, meets: [" bees ", "😀😀😀😀"], breaks: ["honey", "  honey"] },
  "sentence-count": {
    params: { sentences: 2 },
    meets: [
      "Dr. Lee came at 3.5 km, e.g. by bus. She left.",
      "Why? Because!",
      "She said “Go.” He went.",
      "蜜蜂跳舞。它们也唱歌。",
      "النحل يرقص. وهو يغني.",
      "Great! 🎉 It works.",
    ],
    breaks: ["One.", "One. Two. Three.", "One\ntwo\nthree"],
  },
  "paragraph-count": {
    params: { paragraphs: 2 },
    meets: ["One.\nStill one.\n\nTwo.", "One.\n\n***\n\nTwo.\n"],
    breaks: ["One.\nTwo.", "One.\n\nTwo.\n\nThree."],
  },
  "sentences-per-paragraph": { params: { sentences: 2 }, meets: ["A b. C d.\n\nE f. G h."], breaks: ["A b. C d.\n\nE f.", ""] },
  "words-per-sentence-at-most": {
    params: { words: 3 },
    meets: ["Bees dance well. They hum."],
    breaks: ["Bees dance very well. They hum."],
  },
  "bullet-count": { params: { bullets: 2 }, meets: ["- one\n- two", "* one\n* two"], breaks: ["- one", "- one\n- two\n- three"] },
  "section-count": { params: { sections: 2 }, meets: ["# A\ntext\n# B\ntext"], breaks: ["# A\ntext", "# A\n# B\n# C"] },
  "table-row-count": {
    params: { rows: 2 },
    meets: ["|a|b|\n|---|---|\n|1|2|\n|3|4|\n\nDone."],
    breaks: ["|a|b|\n|---|---|\n|1|2|", "|a|b|\n|---|---|\n|1|2|\n\n|3|4|", "none"],
  },
  "question-count": {
    params: { questions: 2 },
    meets: ["Why? And how? So.", "Why?! See https://x.org/?q=1 and `a ? b : c`. How?"],
    breaks: ["Why?", "Why? How? When?"],
  },
  "keyword-count": {
    params: { word: "however", times: 2 },
    meets: ["However, bees dance; they hum, however."],
    breaks: ["However!", "howeverly however"],
  },
  "bold-count": {
    params: { phrases: 2 },
    meets: ["**one** and **two words**", "**one *and* a half** and **two**"],
    breaks: ["**one**", "**a** **b** **c**"],
  },
  "opening-words-at-most": {
    params: { words: 3 },
    meets: ["Bees dance. They do so for a long time."],
    breaks: ["Bees dance very well. Yes.", ""],
  },
};

describe("the verifiers of the catalogue", () => {
  it("are all tried below", () => {
    expect(Object.keys(cases).sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  const verified = (id: string, answer: string, params: unknown) => {
    const entry = catalogueEntry(id);
    return entry && verifyWith(entry, answer, params).satisfied;
  };
  const rows = Object.entries(cases).flatMap(([id, { params = {}, meets, breaks }]) => [
    ...meets.map((answer) => ({ id, params, answer, satisfied: true })),
    ...breaks.map((answer) => ({ id, params, answer, satisfied: false })),
  ]);

  it.each(rows)("$id is met by $answer: $satisfied", ({ id, params, answer, satisfied }) => {
    expect(verified(id, answer, params)).toBe(satisfied);
  });

  const at = (start: number, end: number) => ({ start, end });

  it("mark what stands beyond a bound", () => {
    const entry = catalogueEntry("word-count-at-most");
    expect(entry && verifyWith(entry, "one two three four five", { words: 3 })).toEqual({
      satisfied: false,
      evidence: "5 words, at most 3",
      spans: [{ start: 14, end: 23 }],
    });
  });

  it("point at what meets a bound, too", () => {
    const entry = catalogueEntry("bullet-count");
    expect(entry && verifyWith(entry, "So:\n- one\n- two", { bullets: 2 })).toEqual({
      satisfied: true,
      evidence: "2 bullet points, exactly 2",
      spans: [at(4, 9), at(10, 15)],
    });
  });

  it("mark each offending sign", () => {
    const entry = catalogueEntry("no-commas");
    expect(entry && verifyWith(entry, "a, b, c", {})).toEqual({
      satisfied: false,
      evidence: "2 commas, none allowed",
      spans: [at(1, 2), at(4, 5)],
    });
  });
});
