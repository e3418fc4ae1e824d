import type { ChatMessage } from "../port";
import { bindConstraints } from "./bind";
import { compareSides } from "./compare";
import { composeAnswer } from "./compose";
import { constrain } from "./constrain";
import { Draw } from "./draw";
import { answerDraw, answerWithClaims, judge } from "./feedback";
import { addFormat } from "./format-number";
import { filterInstruction } from "./instruction-filter";
import { judgeOne } from "./judge-one";
import { filterQuery } from "./query-filter";
import { type Reading, readList, readRequest } from "./read-request";
import { recombine } from "./recombine";
import { reframe } from "./reframe";
import { rewriteInstruction } from "./rewrite";

export interface Rehearsed {
  stage: string | null;
  text: string;
}

type Part = (reading: Reading, draw: Draw) => unknown;

const parts: Readonly<Record<string, Part>> = {
  reframe: ({ section, task }, draw) => reframe(section("seed") || task, alternativesIn(task), draw),
  query_filter: ({ section, task }, draw) => filterQuery(section("query") || task, draw),
  constrain: ({ section, task }, draw) => constrain(section("query") || task, draw),
  bind: ({ section }) => bindConstraints(readList(section("constraints")), section("checks")),
  recombine: ({ section }, draw) => ({ instructions: recombine(section("query"), readList(section("constraints")), draw) }),
  format_number: ({ section }, draw) =>
    addFormat(section("instruction"), readList(section("constraints")), readList(section("offered")), draw),
  instruction_filter: ({ section }, draw) => filterInstruction(section("instruction"), readList(section("constraints")), draw),
  judge: ({ section }, draw) => judgeOne(section("constraint"), section("answer"), draw),
  internal_feedback: ({ section }, draw) => answerWithClaims(section("instruction"), readList(section("constraints")), draw),
  external_feedback: ({ section }, draw) => judge(section("instruction"), readList(section("constraints")), section("weaker_answer"), draw),
  rewrite: ({ section }, draw) => rewriteInstruction(section, draw),
  compare: ({ section }, draw) => compareSides(section("side_a"), section("side_b"), draw),
};

/** What the rehearsal model says: the same to the same request, in any process and at any time. */
export function rehearse(messages: readonly ChatMessage[], schemaName: string | null, model: string): Rehearsed {
  const reading = readRequest(messages, schemaName);
  const { stage, task } = reading;
  const part = stage === null ? undefined : parts[stage];
  if (part) return { stage, text: JSON.stringify(part(reading, new Draw(stage ?? "", task))) };
  if (stage !== null || schemaName !== null) return { stage, text: "{}" };
  return { stage, text: answer(task, /weaker|small|mini/.test(model)) };
}

/** A good model leaves about one answer in seven with a fault; the weaker one is seldom without. */
function answer(instruction: string, isWeaker: boolean): string {
  const draw = answerDraw(instruction, isWeaker);
  const chances = draw.fork("faults");
  const slips = isWeaker ? (chances.chance(0.12) ? 0 : chances.whole(1, 3)) : chances.chance(0.15) ? 1 : 0;
  return composeAnswer({ instruction, draw, slips });
}

function alternativesIn(task: string): number {
  const stated = /(?:exactly|at least) (\d+)/.exec(task)?.[1];
  return Math.min(10, Math.max(1, Number(stated ?? 3)));
}
