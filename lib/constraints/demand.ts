/**
 * Things of an answer that can be counted, for finding out whether two ranges leave an answer between them.
 * `word:…` and `letter:…` count one keyword or letter in any case; `answer` counts answers in one response.
 */
export type Measure =
  | "words"
  | "sentences"
  | "paragraphs"
  | "characters"
  | "lines"
  | "bullets"
  | "numbered_items"
  | "sections"
  | "headings"
  | "tables"
  | "table_rows"
  | "questions"
  | "commas"
  | "placeholders"
  | "highlights"
  | "capital_words"
  | "unique_words"
  | "numbers"
  | "answers"
  | "words_per_sentence"
  | "sentences_per_paragraph"
  | "words_per_paragraph"
  | "words_per_section"
  | "words_per_item"
  | "first_sentence_words"
  | "list_items"
  | "table_columns"
  | "fields_per_row"
  | "bold_phrases"
  | "code_blocks"
  | "links"
  | "emoji"
  | "hashtags"
  | "quotations"
  | "reading_grade"
  | `word:${string}`
  | `letter:${string}`;

/** A form the whole answer takes: two different ones exclude each other. */
export type WholeForm =
  | "json"
  | "csv"
  | "code_block"
  | "quoted"
  | "fixed_phrase"
  | "table"
  | "letter"
  | "dialogue"
  | "question_and_answer"
  | "tagged"
  | "verbatim";

/** What one constraint, with its parameters, demands of an answer, as far as conflicts can be told from it. */
export type Demand =
  | { is: "count"; of: Measure; atLeast?: number; atMost?: number }
  | { is: "contains"; text: string }
  /** a word, phrase or single character must not occur */
  | { is: "lacks"; text: string }
  | { is: "starts"; text: string }
  | { is: "ends"; text: string }
  | { is: "language"; code: string }
  | { is: "case"; to: "upper" | "lower" | "title" }
  | { is: "whole"; form: WholeForm }
  /** settles a matter one way for the whole answer: the same matter settled in two ways is a conflict */
  | { is: "settles"; matter: Matter; as: string };

/** What an answer can do in one way only. */
export type Matter = "person" | "numerals" | "date_format" | "code_language" | "spelling" | "units" | "markdown" | "ending";
