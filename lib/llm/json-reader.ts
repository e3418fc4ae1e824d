export type ReadJson = { kind: "value"; value: unknown; end: number } | { kind: "truncated" } | { kind: "invalid"; message: string };

class Truncated extends Error {}
class Invalid extends Error {}

const maxDepth = 200;
const closingQuote: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "”" };
const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, True: true, False: false, None: null };

/** Reads one JSON object or list that starts at an index, forgiving the slips of `extractJson`, but never its end. */
export function readJsonAt(text: string, start: number): ReadJson {
  const reader = new Reader(text, start);
  try {
    return { kind: "value", value: reader.value(0), end: reader.at };
  } catch (error) {
    if (error instanceof Truncated) return { kind: "truncated" };
    if (error instanceof Invalid) return { kind: "invalid", message: error.message };
    throw error;
  }
}

class Reader {
  at: number;
  private readonly text: string;

  constructor(text: string, start: number) {
    this.text = text;
    this.at = start;
  }

  value(depth: number): unknown {
    if (depth > maxDepth) throw new Invalid(`nested deeper than ${maxDepth} levels`);
    this.skip();
    const character = this.peek();
    if (character === "{") return this.object(depth);
    if (character === "[") return this.list(depth);
    if (closingQuote[character]) return this.string();
    return this.bare();
  }

  private object(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.at += 1;
    for (this.skip(); this.peek() !== "}"; this.skip()) {
      const key = closingQuote[this.peek()] ? this.string(true) : this.bareKey();
      this.skip();
      this.expect(":");
      entries.push([key, this.value(depth + 1)]);
      this.separator("}");
    }
    this.at += 1;
    return Object.fromEntries(entries);
  }

  private list(depth: number): unknown[] {
    const values: unknown[] = [];
    this.at += 1;
    for (this.skip(); this.peek() !== "]"; this.skip()) {
      values.push(this.value(depth + 1));
      this.separator("]");
    }
    this.at += 1;
    return values;
  }

  /** A comma, or the closing bracket; a comma right before the bracket is forgiven. */
  private separator(closing: string): void {
    this.skip();
    if (this.peek() === closing) return;
    this.expect(",");
  }

  private string(isName = false): string {
    const opening = this.peek();
    const closing = closingQuote[opening] ?? opening;
    const pieces: string[] = [];
    this.at += 1;
    for (;;) {
      const character = this.peek();
      if (character === "\\") pieces.push(this.escape());
      else if (character === closing && (isName || opening === "“" || this.isEndOfString())) {
        this.at += 1;
        return pieces.join("");
      } else {
        pieces.push(character);
        this.at += 1;
      }
    }
  }

  /** A quote inside a string that was not escaped is followed by more of the string, not by punctuation. */
  private isEndOfString(): boolean {
    return /^\s*(?:[,:}\]]|\/[/*]|$)/.test(this.text.slice(this.at + 1, this.at + 200));
  }

  private escape(): string {
    const code = this.text[this.at + 1];
    if (code === undefined) throw new Truncated();
    if (code === "u") {
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (this.at + 6 > this.text.length) throw new Truncated();
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new Invalid(`\\u${digits} is no character`);
      this.at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    this.at += 2;
    const plain: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };
    return plain[code] ?? code;
  }

  private bareKey(): string {
    const [name = ""] = /^[A-Za-z_$][\w$-]*/.exec(this.text.slice(this.at, this.at + 200)) ?? [];
    if (name === "") throw new Invalid(`a name was expected, but found ${this.around()}`);
    this.at += name.length;
    return name;
  }

  private bare(): unknown {
    const rest = this.text.slice(this.at, this.at + 400);
    const [number = ""] = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/.exec(rest) ?? [];
    const [word = ""] = number === "" ? (/^[A-Za-z]+/.exec(rest) ?? []) : [];
    const token = number || word;
    // A number or word that touches the end of the text may have gone on.
    if (/^-?[\w.+]*$/.test(rest) && rest.length < 400) throw new Truncated();
    if (token === "" || (word !== "" && !Object.hasOwn(words, word))) throw new Invalid(`a value was expected, but found ${this.around()}`);
    this.at += token.length;
    return word === "" ? Number(number) : words[word];
  }

  private skip(): void {
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
      const [comment] = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(this.text.slice(this.at, this.at + 1000)) ?? [];
      if (comment === undefined) return;
      this.at += comment.length;
    }
  }

  private expect(character: string): void {
    // A fence that closes in mid-value closes what was cut off before.
    if (this.text.startsWith("```", this.at)) throw new Truncated();
    if (this.peek() !== character) throw new Invalid(`"${character}" was expected, but found ${this.around()}`);
    this.at += 1;
  }

  private peek(): string {
    const character = this.text[this.at];
    if (character === undefined) throw new Truncated();
    return character;
  }

  private around(): string {
    return JSON.stringify(this.text.slice(this.at, this.at + 20));
  }
}
