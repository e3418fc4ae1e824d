/** What kind of thing an answer is asked to do; `count` and `text` mean what the kind's name says. */
export type DemandKind =
  | "words_at_most"
  | "words_at_least"
  | "characters_at_most"
  | "sentences"
  | "sentence_words"
  | "sentences_per_paragraph"
  | "paragraphs"
  | "sections"
  | "headings"
  | "bullets"
  | "numbers"
  | "checklist"
  | "steps"
  | "table"
  | "table_columns"
  | "table_rows"
  | "json"
  | "csv"
  | "dialogue"
  | "q_and_a"
  | "code_block"
  | "letter"
  | "one_paragraph"
  | "no_lists"
  | "title"
  | "summary_line"
  | "opening"
  | "opening_summary"
  | "opening_words"
  | "ending"
  | "ending_question"
  | "questions"
  | "postscript"
  | "glossary"
  | "dividers"
  | "tags"
  | "quoted"
  | "bold"
  | "italic"
  | "includes"
  | "includes_exactly"
  | "excludes"
  | "no_commas"
  | "no_exclamation"
  | "no_parentheses"
  | "lower_case"
  | "upper_case"
  | "second_person";

/** A requirement the rehearsal model can meet on purpose and check afterwards. */
export interface Demand {
  kind: DemandKind;
  /** how many; null where any number will do */
  count: number | null;
  /** the words, label or names it is about; empty where it is about none */
  text: string;
}

/** Forms of the whole answer, in the order in which one wins where several are asked for. */
export const wholeLayouts = ["json", "csv", "dialogue", "q_and_a"] as const satisfies readonly DemandKind[];
export const partLayouts = [
  "numbers",
  "bullets",
  "checklist",
  "steps",
  "table",
  "sections",
  "headings",
  "letter",
  "paragraphs",
] as const satisfies readonly DemandKind[];

export function demandOf(demands: readonly Demand[], kind: DemandKind): Demand | undefined {
  return demands.find((demand) => demand.kind === kind);
}
