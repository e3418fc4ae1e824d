import { foldCase } from "../python/fold-case";
import { type MatchSet, matchSet } from "./match-set";
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
}

const mostSteps = 3000;

/** The steps that search for a pattern; repetitions with bounds are written out. */
export function programOf(tree: PatternNode): Program {
  const writer = new Writer();
  writer.write(tree);
  writer.add({ op: "match" });
  return { steps: writer.steps, forks: writer.forks };
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
