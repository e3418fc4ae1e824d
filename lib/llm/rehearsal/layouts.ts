import type { Topic } from "../rehearsal-topics/topic";
import { type Demand, type DemandKind, demandOf, partLayouts, wholeLayouts } from "./demand";
import type { Draw } from "./draw";
import type { Statement } from "./material";
import { bulleted, headed, letter, numbered, paragraphed, table, type Units } from "./part-layouts";
import { codeValues, dialogue, jsonObject, questionsAndAnswers } from "./whole-layouts";

export interface LayingOut {
  demands: readonly Demand[];
  statements: readonly Statement[];
  /** how many statements to use */
  count: number;
  /** 0 to 3: how far statements that were not asked for are cut */
  brevity: number;
  /** a first sentence, used where nothing else is asked to stand there */
  opening: string;
  topic: Topic;
  draw: Draw;
}

/** The body of an answer in the form asked for; in paragraphs where no form was. */
export function layOut({ demands, statements, count, brevity, opening, topic, draw }: LayingOut): string {
  const kind = formOf(demands);
  const units: Units = {
    statements: draw.shuffled(statements.slice(0, count)).map((statement) => shortened(statement, brevity)),
    opening: opensFreely(demands) ? opening : "",
    closing: closesFreely(demands) && brevity < 2 ? (draw.pick(topic.closings) ?? "") : "",
    demands,
  };
  const wanted = demandOf(demands, kind);
  if (kind === "json") return jsonObject(units);
  if (kind === "csv") return codeValues(units, wanted?.count ?? 2);
  if (kind === "dialogue") return dialogue(units, wanted?.text ?? "");
  if (kind === "q_and_a") return questionsAndAnswers(units);
  if (kind === "numbers") return numbered(units, wanted?.count ?? null, (position) => `${position}.`);
  if (kind === "steps") return numbered(units, null, (position) => `Step ${position}:`);
  if (kind === "bullets") return bulleted(units, wanted?.count ?? null, "-");
  if (kind === "checklist") return bulleted(units, null, "- [ ]");
  if (kind === "table")
    return table(units, demandOf(demands, "table_columns")?.count ?? null, demandOf(demands, "table_rows")?.count ?? null);
  if (kind === "sections" || kind === "headings") return headed(units, wanted?.count ?? 3);
  return kind === "letter" ? letter(units, wanted?.text ?? "Yours") : paragraphed(units);
}

function formOf(demands: readonly Demand[]): DemandKind {
  const isTable = demands.some(({ kind }) => kind === "table_columns" || kind === "table_rows");
  const asked = [...wholeLayouts, ...partLayouts].find((kind) => demandOf(demands, kind) !== undefined);
  return asked ?? (isTable ? "table" : "paragraphs");
}

function opensFreely(demands: readonly Demand[]): boolean {
  return !demands.some(({ kind }) => kind === "opening_words" || kind === "opening");
}

function closesFreely(demands: readonly Demand[]): boolean {
  return !demands.some(({ kind }) => kind === "ending" || kind === "ending_question");
}

function shortened({ title, text, isAsked }: Statement, brevity: number): Statement {
  const clause = `${text.replace(/[;,:].*$/, "").replace(/\.$/, "")}.`;
  const isClauseWhole = clause.split(" ").length >= 6;
  if (brevity >= 3 && !isAsked) return { title, text: `${title}.`, isAsked };
  if (brevity >= 2 && isClauseWhole) return { title, text: clause, isAsked };
  return brevity === 1 && !isAsked && isClauseWhole ? { title, text: clause, isAsked } : { title, text, isAsked };
}
