import type { Topic } from "../rehearsal-topics/topic";
import { type Demand, type DemandKind, demandOf } from "./demand";
import { demandsOf } from "./demands";
import type { Draw } from "./draw";
import { finish } from "./finish";
import { layOut } from "./layouts";
import { type Statement, statementsFor, tellsIn } from "./material";
import { subjectIn } from "./query-subject";
import { openingOn } from "./sayings";
import { wordCount } from "./text-measures";
import { topicOf } from "./topic-of";

export interface Composing {
  instruction: string;
  draw: Draw;
  /** how many of the things asked for are left undone */
  slips: number;
}

/** An answer that does what an instruction asks, but for so many slips. */
export function composeAnswer({ instruction, draw, slips }: Composing): string {
  const topic = topicOf(instruction);
  const asked = demandsOf(instruction);
  const allTells = tellsIn(instruction);
  const slipped = new Set<string>(draw.fork("slips").some([...asked.map(keyOf), ...allTells], slips));
  const demands = asked.filter((demand) => !slipped.has(keyOf(demand)));
  const tells = allTells.filter((tell) => !slipped.has(tell));
  const statements = statementsFor(topic, tells, draw.fork("material"));
  const text = fitted({ demands, statements, topic, opening: openingFor(instruction, topic, draw.fork("opening")), draw });
  return finish(text, demands, topic, draw.fork("finish"));
}

function keyOf({ kind, count, text }: Demand): string {
  return `${kind} ${count} ${text}`;
}

function openingFor(instruction: string, topic: Topic, draw: Draw): string {
  const subject = draw.chance(0.8) ? subjectIn(instruction) : null;
  return subject ? openingOn(subject, draw) : (draw.pick(topic.openings) ?? "");
}

interface Fitting {
  demands: readonly Demand[];
  statements: readonly Statement[];
  topic: Topic;
  opening: string;
  draw: Draw;
}

/** Lays the statements out, more of them or shorter ones until the length is right. */
function fitted({ demands, statements, topic, opening, draw }: Fitting): string {
  const { low, high } = lengthsOf(demands);
  const asked = statements.filter(({ isAsked }) => isAsked).length;
  let count = Math.max(unitsOf(demands), Math.min(asked, 9), asked + 2 > 5 ? 4 : 5);
  let brevity = 0;
  let text = "";
  for (let round = 0; round < 14; round += 1) {
    text = layOut({ demands, statements, count, brevity, opening, topic, draw: draw.fork("layout") });
    const words = wordCount(text);
    if (words > high && brevity < 3) brevity += 1;
    else if (words > high && count > 2) count -= 1;
    else if (words < low && brevity > 0) brevity -= 1;
    else if (words < low && count < statements.length) count += 1;
    else return text;
  }
  return text;
}

const unitKinds: readonly DemandKind[] = ["bullets", "numbers", "table_rows", "sections", "paragraphs", "sentences"];

function unitsOf(demands: readonly Demand[]): number {
  return Math.max(0, ...demands.filter(({ kind }) => unitKinds.includes(kind)).map(({ count }) => count ?? 0));
}

/** Room for what the finish adds is kept free at both ends. */
function lengthsOf(demands: readonly Demand[]): { low: number; high: number } {
  const characters = demandOf(demands, "characters_at_most")?.count ?? Number.POSITIVE_INFINITY;
  const atMost = Math.min(
    ...demands.flatMap(({ kind, count }) => (kind === "words_at_most" && count !== null ? [count] : [])),
    characters / 6.3,
  );
  const atLeast = Math.max(0, ...demands.flatMap(({ kind, count }) => (kind === "words_at_least" && count !== null ? [count] : [])));
  const additions = demands.filter(
    ({ kind }) => kind.startsWith("includes") || kind === "questions" || kind === "postscript" || kind === "glossary",
  ).length;
  const reserve = 8 + additions * 14;
  const high = Math.max(15, Math.min(atMost - reserve, 420));
  return { low: Math.min(atLeast + 2, high), high };
}
