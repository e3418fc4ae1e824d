import { foldCase } from "../python/fold-case";
import { type MatchSet, matchSet, remembering } from "./match-set";
import type { Anchor, PatternNode } from "./pattern-node";
import { PatternProblem } from "./pattern-node";

/** One step of a search. `next` of a fork is tried before `other`. */
export type Step =
  | { op: "character"; code: number; ignoreCase: boolean }
  | { op: "set"; matches: MatchSet; ignoreCase: boolean }
  | { op: "anchor"; anchor: Anchor }
  | { op: "fork"; next: number; other: number; number: number }
  | { op: "jump"; next: number }
  | { op: "match" };

export interface Program {
  steps: readonly Step[];
  forks: number;
  /** whether a match can begin with a character, which comes folded where case does not matter; none where it can be empty */
  first?: { matches: MatchSet; ignoreCase: boolean };
}

const mostSteps = 3000;

/** The steps that search for a pattern; repetitions with bounds are written out. */
export function programOf(tree: PatternNode): Program {
  const writer = new Writer();
  writer.write(tree);
  writer.add({ op: "match" });
  const first = firstOf(writer.steps);
  return { steps: writer.steps, forks: writer.forks, ...(first ? { first } : {}) };
}

/** What every match begins with, if there is such a thing, and case matters for all of it or for none. */
function firstOf(steps: readonly Step[]): Program["first"] {
  const seen = new Set<number>();
  const waiting = [0];
  const found: MatchSet[] = [];
  const cases = new Set<boolean>();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const step = steps[place];
    if (seen.has(place) || !step) continue;
    seen.add(place);
    if (step.op === "match") return undefined;
    if (step.op === "fork") waiting.push(step.next, step.other);
    else if (step.op === "jump") waiting.push(step.next);
    else if (step.op === "anchor") waiting.push(place + 1);
    else {
      found.push(step.op === "set" ? step.matches : (code) => code === step.code);
      cases.add(step.ignoreCase);
    }
  }
  if (cases.size !== 1) return undefined;
  return { matches: remembering((code) => found.some((matches) => matches(code))), ignoreCase: cases.has(true) };
}

class Writer {
  readonly steps: Step[] = [];
  forks = 0;

  add(step: Step): number {
    if (this.steps.length >= mostSteps) throw new PatternProblem("the pattern is too large");
    this.steps.push(step);
    return this.steps.length - 1;
  }

  write(node: PatternNode): void {
    if (node.kind === "character")
      this.add({ op: "character", code: node.ignoreCase ? folded(node.code) : node.code, ignoreCase: node.ignoreCase });
    else if (node.kind === "set") this.add({ op: "set", matches: matchSet(node.set, node.ignoreCase), ignoreCase: node.ignoreCase });
    else if (node.kind === "anchor") this.add({ op: "anchor", anchor: node.anchor });
    else if (node.kind === "sequence") for (const item of node.items) this.write(item);
    else if (node.kind === "choice") this.writeChoice(node.options);
    else this.writeRepeat(node);
  }

  private writeChoice(options: readonly PatternNode[]): void {
    const ends: number[] = [];
    for (const [place, option] of options.entries()) {
      const isLast = place === options.length - 1;
      const fork = isLast ? -1 : this.fork();
      this.write(option);
      if (isLast) continue;
      ends.push(this.add({ op: "jump", next: -1 }));
      this.settle(fork, fork + 1, this.steps.length);
    }
    for (const end of ends) this.steps[end] = { op: "jump", next: this.steps.length };
  }

  private writeRepeat({ item, least, most, lazy }: Extract<PatternNode, { kind: "repeat" }>): void {
    for (let count = 0; count < least; count += 1) this.write(item);
    if (most === Number.POSITIVE_INFINITY) {
      const fork = this.fork();
      this.write(item);
      this.add({ op: "jump", next: fork });
      this.settleEither(fork, lazy);
      return;
    }
    const forks: number[] = [];
    for (let count = least; count < most; count += 1) {
      forks.push(this.fork());
      this.write(item);
    }
    for (const fork of forks) this.settleEither(fork, lazy);
  }

  private fork(): number {
    this.forks += 1;
    return this.add({ op: "fork", next: -1, other: -1, number: this.forks - 1 });
  }

  /** A fork between going on within and leaving for what comes after all that was written so far. */
  private settleEither(fork: number, lazy: boolean): void {
    const [within, after] = [fork + 1, this.steps.length];
    this.settle(fork, lazy ? after : within, lazy ? within : after);
  }

  private settle(place: number, next: number, other: number): void {
    const step = this.steps[place];
    if (step?.op === "fork") this.steps[place] = { ...step, next, other };
  }
}

function folded(code: number): number {
  return foldCase(String.fromCodePoint(code)).codePointAt(0) ?? code;
}
