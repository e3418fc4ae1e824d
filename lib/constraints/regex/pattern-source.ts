import { PatternProblem } from "./pattern-node";

/** The text of a pattern, read from left to right by code points. */
export class PatternSource {
  private readonly characters: readonly string[];
  private place = 0;

  constructor(pattern: string) {
    this.characters = [...pattern];
  }

  get at(): number {
    return this.place;
  }

  isDone(): boolean {
    return this.place >= this.characters.length;
  }

  /** The character `ahead` of the next one; empty past the end. */
  peek(ahead = 0): string {
    return this.characters[this.place + ahead] ?? "";
  }

  next(): string {
    const character = this.peek();
    if (character === "") throw new PatternProblem("the pattern ends too early");
    this.place += 1;
    return character;
  }

  /** Passes over a text if it stands here. */
  accept(text: string): boolean {
    const stands = [...text].every((character, ahead) => this.peek(ahead) === character);
    if (stands) this.place += [...text].length;
    return stands;
  }

  /** As many characters of a kind as stand here, and no more than `most`. */
  take(kind: RegExp, most = Number.POSITIVE_INFINITY): string {
    let taken = "";
    while (taken.length < most && !this.isDone() && kind.test(this.peek())) taken += this.next();
    return taken;
  }

  goBack(to: number): void {
    this.place = to;
  }
}
