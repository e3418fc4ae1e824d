import type { Draw } from "@/lib/agreement/maths/draw";
import { leastOf } from "./least-of";
import { shuffled } from "./shuffled";

/**
 * How many kept and how many violated constraints a judge is put to. With nine in ten right, Wilson's interval is 22 points wide on 30
 * questions, 17 on 50 and 12 on 100: 50 tell a good judge from a poor one, and leave ten for each of five categories.
 */
export const probesOfEach = 50;
/** On so many answers a constraint is tried before it is given up: what most answers keep is no violation worth reading a hundred for. */
const mostTries = 3;

/** One level of one arm's text: an instruction, and the answer to it. */
export interface InstructionPlace {
  textId: string;
  level: number;
}

/** A constraint of which code told whether the answer to its own instruction keeps it. */
export interface ToldConstraint extends InstructionPlace {
  query: string;
  /** in the arm's list */
  position: number;
  category: string;
  constraint: string;
  fulfilment: "yes" | "no";
}

export interface ProbedAnswer extends InstructionPlace {
  query: string;
  text: string;
}

/** One question to a judge whose answer code knows: whether this answer keeps this constraint. */
export interface Probe extends InstructionPlace {
  query: string;
  position: number;
  category: string;
  constraint: string;
  answerTextId: string;
  answerLevel: number;
  truth: "yes" | "no";
  /** the answer was made for another instruction of the same query */
  isPlanted: boolean;
}

export type DrawFor = (...keys: string[]) => Draw;

interface ProbeSource {
  told: readonly ToldConstraint[];
  answers: readonly ProbedAnswer[];
  /** what was drawn before */
  asked: readonly Probe[];
  /** code's verdict on a constraint and a text; null where it has none */
  tell: (constraint: string, text: string) => "yes" | "no" | null;
  drawFor: DrawFor;
  most?: number;
}

/**
 * The queries whose answers and constraints probes are drawn from: twice as many as there are probes of each kind, so that each could
 * come from a query of its own, and no more texts are read than that takes.
 *
 * @param queries ids, in any order; one more of them leaves the order of the others as it was
 */
export function probedQueries(queries: readonly string[], drawFor: DrawFor, most = 2 * probesOfEach): string[] {
  return ranked(queries, (query) => drawFor("query", query)).slice(0, most);
}

/**
 * What a judge is put to in order to measure it, beyond what it was put to before.
 *
 * Kept constraints are those that code found met on the answer to their own instruction. Violated are those that code found not met there,
 * and planted ones: a constraint that was met, put to an answer of the same query whose own instruction does not have it and which code
 * says breaks it. A query's constraint is planted once, however many of its instructions have it.
 *
 * @param from.told all of some queries, in any order: the generator of a thing belongs to its place, so one more changes no other's rank
 * @returns new probes, so many that there are at most `most` kept and `most` violated with those asked before; a side with fewer does not
 *   shorten the other, as each is measured by itself. Every next one is of the category, then of the query, then of the constraint that was
 *   drawn least. From the same source, with what was drawn among the asked, nothing more is drawn
 */
export function drawProbes(from: ProbeSource): Probe[] {
  const told = ranked(from.told, (one) => from.drawFor("constraint", placeOf(one)));
  const met = told.filter(({ fulfilment }) => fulfilment === "yes");
  const violable = [...told.filter(({ fulfilment }) => fulfilment === "no"), ...toPlant(met, from.asked)];
  return [
    ...drawSide(from, { truth: "yes", told: met, probeOf: ownProbe }),
    ...drawSide(from, { truth: "no", told: violable, probeOf: violations(from) }),
  ];
}

/** The first place of every query's constraint that was not planted before. */
function toPlant(met: readonly ToldConstraint[], asked: readonly Probe[]): ToldConstraint[] {
  const known = new Set(asked.filter(({ isPlanted }) => isPlanted).map(constraintKey));
  return met.filter((one) => {
    const isNew = !known.has(constraintKey(one));
    known.add(constraintKey(one));
    return isNew;
  });
}

interface Side {
  truth: Probe["truth"];
  told: readonly ToldConstraint[];
  /** null where the constraint gives no probe of this side */
  probeOf: (told: ToldConstraint) => Probe | null;
}

function drawSide({ asked, most = probesOfEach }: ProbeSource, { truth, told, probeOf }: Side): Probe[] {
  const before = asked.filter((probe) => probe.truth === truth);
  const places = new Set(before.map(placeOf));
  const left = byCategory(told.filter((one) => !places.has(placeOf(one))));
  const uses = new Map<string, number>();
  for (const probe of before) countUse(uses, probe);
  const drawn: Probe[] = [];
  while (before.length + drawn.length < most && left.size > 0) {
    const next = takeLeastUsed(left, uses);
    const probe = next && probeOf(next);
    if (!probe) continue;
    countUse(uses, probe);
    drawn.push(probe);
  }
  return drawn;
}

function ownProbe({ fulfilment, ...told }: ToldConstraint): Probe {
  return { ...told, answerTextId: told.textId, answerLevel: told.level, truth: fulfilment, isPlanted: false };
}

/** Violations as found, and planted on the first of some foreign answers that breaks the constraint. */
function violations({ told, answers, tell, drawFor }: ProbeSource): Side["probeOf"] {
  const demanded = new Set(told.map((one) => readOf(one.constraint, one)));
  const ofQuery = new Map<string, ProbedAnswer[]>();
  for (const answer of [...answers].sort(inOrder)) {
    const own = ofQuery.get(answer.query);
    if (own) own.push(answer);
    else ofQuery.set(answer.query, [answer]);
  }
  return (one) => {
    if (one.fulfilment === "no") return ownProbe(one);
    const foreign = (ofQuery.get(one.query) ?? []).filter((answer) => !demanded.has(readOf(one.constraint, answer)));
    const tried = shuffled(foreign, drawFor("answer", placeOf(one))).slice(0, mostTries);
    const broken = tried.find((answer) => tell(one.constraint, answer.text) === "no");
    return broken ? { ...ownProbe(one), answerTextId: broken.textId, answerLevel: broken.level, truth: "no", isPlanted: true } : null;
  };
}

function inOrder(one: ProbedAnswer, other: ProbedAnswer): number {
  if (one.textId === other.textId) return one.level - other.level;
  return one.textId < other.textId ? -1 : 1;
}

function byCategory(told: readonly ToldConstraint[]): Map<string, ToldConstraint[]> {
  const found = new Map<string, ToldConstraint[]>();
  for (const one of told) {
    const own = found.get(one.category);
    if (own) own.push(one);
    else found.set(one.category, [one]);
  }
  return found;
}

/** Takes it out of what is left; a category with nothing left is taken out too. */
function takeLeastUsed(left: Map<string, ToldConstraint[]>, uses: ReadonlyMap<string, number>): ToldConstraint | null {
  const usedOf = (key: string) => uses.get(key) ?? 0;
  const category = leastOf([...left.keys()], (name) => [usedOf(categoryKey(name))]) ?? "";
  const own = left.get(category) ?? [];
  const next = leastOf(own, (one) => [usedOf(queryKey(one)), usedOf(constraintKey(one))]);
  if (next) own.splice(own.indexOf(next), 1);
  if (own.length === 0) left.delete(category);
  return next;
}

function countUse(uses: Map<string, number>, probe: Probe): void {
  for (const key of [categoryKey(probe.category), queryKey(probe), constraintKey(probe)]) uses.set(key, (uses.get(key) ?? 0) + 1);
}

/** In the order of one number that each thing's own generator gives. */
function ranked<T>(things: readonly T[], drawOf: (thing: T) => Draw): T[] {
  const numbered = things.map((thing) => ({ thing, number: drawOf(thing)() }));
  return numbered.sort((one, other) => one.number - other.number).map(({ thing }) => thing);
}

const categoryKey = (category: string) => JSON.stringify(["category", category]);
const queryKey = ({ query }: { query: string }) => JSON.stringify(["query", query]);
const constraintKey = ({ query, constraint }: { query: string; constraint: string }) => JSON.stringify([query, constraint]);
const placeOf = ({ textId, level, position }: Pick<Probe, "textId" | "level" | "position">) => JSON.stringify([textId, level, position]);
const readOf = (constraint: string, { textId, level }: InstructionPlace) => JSON.stringify([constraint, textId, level]);
