import type { WholeForm } from "../demand";
import type { Linear, Product } from "./bounds";

const over = (more: string, less: string, because: string, factor = 1, atLeast = 0): Linear => ({
  terms: [
    [more, 1],
    [less, -factor],
  ],
  atLeast,
  because,
});

/** What holds between the measures of any answer. */
export const linears: readonly Linear[] = [
  { terms: [["words", 1]], atLeast: 1, because: "an answer has at least one word" },
  over("words", "sentences", "every sentence has at least one word"),
  over("words", "paragraphs", "every paragraph has at least one word"),
  over("sentences", "paragraphs", "every paragraph has at least one sentence"),
  over("sentences", "questions", "every question is a sentence"),
  over("sentences", "bullets", "every bullet point counts as a sentence"),
  over("sentences", "numbered_items", "every item counts as a sentence"),
  over("lines", "paragraphs", "every paragraph takes a line"),
  over("words", "unique_words", "every different word is a word"),
  over("words", "capital_words", "every word in capitals is a word"),
  over("words", "numbers", "every number counts as a word"),
  over("words", "placeholders", "every placeholder holds a word"),
  over("words", "highlights", "every highlighted part holds a word"),
  over("words", "bold_phrases", "every phrase in bold holds a word"),
  over("words", "questions", "every question has at least one word"),
  over("words", "first_sentence_words", "the first sentence is part of the answer"),
  over("table_rows", "tables", "every table has a row", 1, 0),
  over("characters", "words", "words take three characters each, the blank between them included", 3, -1),
  over("characters", "commas", "every comma is a character"),
  {
    terms: [
      ["words", 1],
      ["bullets", -1],
      ["numbered_items", -1],
      ["headings", -1],
    ],
    atLeast: 0,
    because: "every bullet point, item and heading has at least one word",
  },
  {
    terms: [
      ["lines", 1],
      ["bullets", -1],
      ["numbered_items", -1],
      ["headings", -1],
    ],
    atLeast: 0,
    because: "every bullet point, item and heading takes a line of its own",
  },
  {
    terms: [
      ["words", 20],
      ["characters", -1],
    ],
    atLeast: 0,
    because: "words have fewer than twenty letters on average",
  },
];

export const products: readonly Product[] = [
  {
    total: "words",
    each: "words_per_sentence",
    count: "sentences",
    because: "words, sentences and the words in each of them do not add up",
  },
  {
    total: "sentences",
    each: "sentences_per_paragraph",
    count: "paragraphs",
    because: "sentences, paragraphs and the sentences in each of them do not add up",
  },
  {
    total: "words",
    each: "words_per_paragraph",
    count: "paragraphs",
    because: "words, paragraphs and the words in each of them do not add up",
  },
];

const noBlocks = { bullets: 0, numbered_items: 0, headings: 0, sections: 0, tables: 0, list_items: 0, bold_phrases: 0, highlights: 0 };

/** The most that an answer of one form can have of what is counted. */
export const roomIn: Partial<Record<WholeForm, Readonly<Record<string, number>>>> = {
  json: { ...noBlocks, paragraphs: 1, answers: 1 },
  csv: { ...noBlocks, paragraphs: 1, answers: 1 },
  code_block: { ...noBlocks, paragraphs: 1 },
  table: {
    ...noBlocks,
    tables: Number.POSITIVE_INFINITY,
    bold_phrases: Number.POSITIVE_INFINITY,
    highlights: Number.POSITIVE_INFINITY,
    paragraphs: 1,
  },
  dialogue: noBlocks,
  question_and_answer: noBlocks,
  fixed_phrase: {
    ...noBlocks,
    paragraphs: 1,
    sentences: 1,
    words: 6,
    lines: 1,
    questions: 0,
    placeholders: 0,
    capital_words: 0,
    characters: 40,
  },
};

export const formNames: Record<WholeForm, string> = {
  json: "an answer that is JSON",
  csv: "an answer of comma-separated values",
  code_block: "an answer in one code block",
  quoted: "an answer in quotation marks",
  fixed_phrase: "an answer that is one of a few fixed phrases",
  table: "an answer that is one table",
  letter: "an answer written as a letter",
  dialogue: "an answer written as a dialogue",
  question_and_answer: "an answer of questions and answers",
  tagged: "an answer between tags",
  verbatim: "an answer that repeats the request",
};
