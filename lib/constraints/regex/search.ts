import { foldCase } from "../python/fold-case";
import type { Span } from "../span";
import { holds } from "./anchors";
import type { Program } from "./program";

/** More than patterns that people mean ever need, and little enough to be done in a moment. */
const mostSteps = (length: number) => 60_000 + 12 * length;

/**
 * Looks for one pattern in one text. Backtracks in Python's order, but never takes the same fork twice at the same place,
 * so that time is bounded by the sizes of both; and gives up where even that is too long.
 */
export class Search {
  private readonly folded: string;
  private readonly taken: Uint8Array;
  private readonly stack: number[] = [];
  private left: number;
  private readonly isTooLarge: boolean;

  constructor(
    private readonly program: Program,
    private readonly text: string,
    mostForks: number,
  ) {
    this.folded = foldCase(text);
    this.left = mostSteps(text.length);
    const forks = program.forks * (text.length + 1);
    this.isTooLarge = forks > mostForks;
    this.taken = new Uint8Array(this.isTooLarge ? 0 : (forks >> 3) + 1);
  }

  /**
   * The first match from an offset on.
   *
   * @param mustAdvance whether an empty match at that very offset does not count
   * @returns null where there is none, "unknown" where it would take too long
   */
  next(from: number, mustAdvance: boolean): Span | null | "unknown" {
    if (this.isTooLarge) return "unknown";
    for (let start = this.candidate(from); start <= this.text.length; start = this.candidate(this.after(start))) {
      const end = this.matchAt(start, mustAdvance && start === from);
      if (this.left < 0) return "unknown";
      if (end >= 0) {
        this.forget(end);
        return { start, end };
      }
    }
    return null;
  }

  private after(at: number): number {
    return at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }

  /** The next offset at which a match can begin. */
  private candidate(from: number): number {
    const { first } = this.program;
    if (!first) return from;
    const text = first.ignoreCase ? this.folded : this.text;
    for (let at = from; at < text.length; ) {
      const code = text.codePointAt(at) ?? 0;
      if (first.matches(code)) return at;
      at += code > 0xffff ? 2 : 1;
    }
    return text.length + 1;
  }

  private matchAt(start: number, mustAdvance: boolean): number {
    const { stack } = this;
    stack.length = 0;
    stack.push(0, start);
    while (stack.length > 0) {
      const at = stack.pop() ?? 0;
      const end = this.run(stack.pop() ?? 0, at);
      if (this.left < 0) return -1;
      if (end >= 0 && !(mustAdvance && end === start)) return end;
    }
    return -1;
  }

  /** Follows the steps from one place on as far as they lead; forks leave their other way on the stack. */
  private run(first: number, from: number): number {
    const { steps } = this.program;
    let at = from;
    for (let place = first; ; ) {
      const step = steps[place];
      this.left -= 1;
      if (!step || this.left < 0) return -1;
      if (step.op === "character" || step.op === "set") {
        if (at >= this.text.length) return -1;
        const code = (step.ignoreCase ? this.folded : this.text).codePointAt(at) ?? 0;
        if (step.op === "character" ? step.code !== code : !step.matches(code)) return -1;
        at += code > 0xffff ? 2 : 1;
        place += 1;
      } else if (step.op === "fork") {
        if (this.isTaken(step.number, at)) return -1;
        this.stack.push(step.other, at);
        place = step.next;
      } else if (step.op === "jump") place = step.next;
      else if (step.op === "match") return at;
      else if (holds(step.anchor, this.text, at)) place += 1;
      else return -1;
    }
  }

  /** Whether this fork was taken here before; it counts as taken from now on. */
  private isTaken(fork: number, at: number): boolean {
    const index = at * this.program.forks + fork;
    const bit = 1 << (index & 7);
    const byte = this.taken[index >> 3] ?? 0;
    this.taken[index >> 3] = byte | bit;
    return (byte & bit) !== 0;
  }

  /** Forks at the end of a match led to it, and may be taken again by the next one; all others led nowhere. */
  private forget(at: number): void {
    for (let fork = 0; fork < this.program.forks; fork += 1) {
      const index = at * this.program.forks + fork;
      this.taken[index >> 3] = (this.taken[index >> 3] ?? 0) & ~(1 << (index & 7));
    }
    this.left -= this.program.forks >> 3;
  }
}
