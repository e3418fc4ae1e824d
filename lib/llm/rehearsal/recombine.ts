import { conflictAmong } from "./conflicts";
import type { Draw } from "./draw";
import type { Listed } from "./read-request";
import { upperFirst } from "./subject";
import { weave } from "./weave";

export interface Recombined {
  level: number;
  constraints: string[];
  text: string;
}

const levels = [1, 2, 3, 4, 5] as const;

/** Five instructions; each keeps all constraints of the one before and adds two or three from one or two categories. */
export function recombine(query: string, listed: readonly Listed[], draw: Draw): Recombined[] {
  const steps = stepsThrough(listed, draw);
  const situation = draw.pick(situations);
  const frames = steps.map((step) => ({ step, salt: draw.whole(0, 1_000_000) }));
  return levels.map((level) => {
    const used = frames.slice(0, level);
    const sentences = used.map(({ step, salt }, index) => {
      const isLast = level >= 3 && index === level - 1;
      return weave(
        step.map(({ text }) => text),
        draw.fork(String(salt)),
        isLast,
      );
    });
    const opening = level >= 4 && situation !== "" ? `${situation} ${query}` : query;
    return {
      level,
      constraints: used.flatMap(({ step }) => step.map(({ label }) => label)),
      text: [upperFirst(opening), ...sentences].join(" "),
    };
  });
}

const situations = [
  "",
  "",
  "I am putting together a handout for a small group.",
  "I have an hour before I have to talk about this.",
  "This is for a newsletter that friends and neighbours read.",
  "I tried this once and gave up too early.",
];

/** For each level the constraints it adds: two or three, a fresh category among them as long as there is one. */
function stepsThrough(listed: readonly Listed[], draw: Draw): Listed[][] {
  const names = draw.shuffled([...new Set(listed.map(({ category }) => category))]);
  const left = new Map(names.map((name) => [name, draw.shuffled(listed.filter(({ category }) => category === name))]));
  const isCareless = draw.chance(0.85);
  const used: Listed[] = [];
  return levels.map((level) => {
    const wanted = Math.min(draw.chance(0.35) ? 3 : 2, fairShare(left, level));
    const fresh = names.find((name) => (left.get(name)?.length ?? 0) > 0 && !used.some(({ category }) => category === name));
    const others = names.filter((name) => name !== fresh && used.some(({ category }) => category === name));
    const step: Listed[] = [];
    for (const name of fresh ? [fresh, ...draw.some(others, 1)] : draw.some(others, 2)) {
      take(left.get(name) ?? [], wanted - step.length, { used, step, mayConflict: isCareless && level >= 3 });
    }
    if (step.length === 0) take([...left.values()].flat(), 1, { used, step, mayConflict: true });
    for (const { label } of step)
      for (const [name, rest] of left)
        left.set(
          name,
          rest.filter((one) => one.label !== label),
        );
    used.push(...step);
    return step;
  });
}

/** Leaves enough for the levels still to come. */
function fairShare(left: ReadonlyMap<string, Listed[]>, level: number): number {
  const remaining = [...left.values()].reduce((sum, rest) => sum + rest.length, 0);
  return Math.max(1, Math.floor(remaining / (levels.length + 1 - level)));
}

interface Taking {
  used: readonly Listed[];
  step: Listed[];
  mayConflict: boolean;
}

function take(from: readonly Listed[], count: number, { used, step, mayConflict }: Taking): void {
  for (let wanted = count; wanted > 0; wanted -= 1) {
    const open = from.filter((candidate) => !step.includes(candidate));
    const isClash = (candidate: Listed) => clashesWith(candidate, [...used, ...step]);
    // A careless writer falls for the constraint that does not fit; a careful one leaves it out.
    const next = mayConflict ? (open.find(isClash) ?? open[0]) : open.find((candidate) => !isClash(candidate));
    if (!next) return;
    step.push(next);
  }
}

function clashesWith(candidate: Listed, others: readonly Listed[]): boolean {
  return conflictAmong([...others, candidate].map(({ text }) => text)) !== null;
}
