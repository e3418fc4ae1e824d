import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { countWordRuns } from "../python/words";
import { loadPunkt, punktSentences } from "./punkt";
import { treebankWords } from "./treebank-words";

const folder = "../shared/data/ifeval";
const Response = z.object({ id: z.string(), text: z.string() });
const Row = z.object({
  response_id: z.string(),
  num_sentences: z.number(),
  num_words_regexp: z.number(),
  word_tokenize: z.array(z.string()),
});

const rows = (name: string): unknown[] =>
  gunzipSync(readFileSync(`${folder}/${name}.jsonl.gz`))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const sentences = (text: string) => punktSentences(text).map(({ start, end }) => text.slice(start, end));

beforeAll(loadPunkt);

// Every expected value is what NLTK 3.8 says.
describe("Punkt's sentences", () => {
  it("do not end at abbreviations, initials and numbers within them", () => {
    expect(sentences("Dr. Smith met J. Bach at 3 p.m. They spoke of no. 5.")).toEqual([
      "Dr. Smith met J. Bach at 3 p.m.",
      "They spoke of no.",
      "5.",
    ]);
  });

  it("keep closing brackets and quotation marks", () => {
    expect(sentences('(Is it?)  "It is." She left.')).toEqual(["(Is it?)", '"It is."', "She left."]);
  });

  it("do not end at a line break alone", () => {
    expect(sentences("One\n\ntwo three\n")).toEqual(["One\n\ntwo three"]);
    expect(sentences(" \n ")).toEqual([]);
  });
});

describe("the words of the Treebank", () => {
  it("part contractions, quotation marks and the last period", () => {
    expect(treebankWords('She said: "I can\'t go, 3,500 of U.S. men cannot." (Why?)')).toEqual([
      "She",
      "said",
      ":",
      "``",
      "I",
      "ca",
      "n't",
      "go",
      ",",
      "3,500",
      "of",
      "U.S.",
      "men",
      "can",
      "not",
      ".",
      "''",
      "(",
      "Why",
      "?",
      ")",
    ]);
  });

  it("take no longer for much white space", () => {
    const start = performance.now();
    treebankWords(`One.${" ".repeat(50_000)}two`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe.skipIf(!existsSync(folder))("NLTK's tokenizers (skipped where ../shared/data is absent)", () => {
  it("are followed on every text in words, and on at least 995 of 1,000 in sentences and Treebank words", () => {
    const texts = new Map(
      rows("crossed_responses")
        .map((row) => Response.parse(row))
        .map(({ id, text }) => [id, text]),
    );
    const judged = rows("tokenizer_oracle")
      .map((row) => Row.parse(row))
      .map((row) => ({ row, text: texts.get(row.response_id) ?? "" }));
    const share = (agrees: (one: (typeof judged)[number]) => boolean) => judged.filter(agrees).length / judged.length;
    expect(judged.length).toBeGreaterThan(1000);
    expect(share(({ row, text }) => countWordRuns(text) === row.num_words_regexp)).toBe(1);
    expect(share(({ row, text }) => punktSentences(text).length === row.num_sentences)).toBeGreaterThanOrEqual(0.995);
    expect(share(({ row, text }) => treebankWords(text).join(" ") === row.word_tokenize.join(" "))).toBeGreaterThanOrEqual(0.995);
  });
});
