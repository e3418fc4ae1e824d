import { type Anchor, type CharacterSet, type Flags, type PatternNode, PatternProblem } from "./pattern-node";
import { PatternSource } from "./pattern-source";
import { readEscape, readOctal } from "./read-escape";
import { openGroup } from "./read-group";
import { readRepeat } from "./read-repeat";
import { readSet } from "./read-set";

const deepest = 100;

/**
 * Reads a regular expression as Python's `re` does.
 *
 * @returns the tree, and how many groups it captures
 * @throws PatternProblem where it is wrong, or looks around or back
 */
export function readPattern(pattern: string, flags: Flags): { tree: PatternNode; groups: number } {
  const reader = new Reader(new PatternSource(pattern));
  const tree = reader.choice(flags, 0);
  if (!reader.source.isDone()) throw new PatternProblem("a closing parenthesis is too many");
  return { tree, groups: reader.groups };
}

const noSet: CharacterSet = { negated: false, codes: [], ranges: [], categories: [] };
const escapedAnchors: Record<string, Anchor> = { A: "textStart", Z: "textEnd", b: "boundary", B: "noBoundary" };

class Reader {
  groups = 0;

  constructor(readonly source: PatternSource) {}

  choice(flags: Flags, depth: number): PatternNode {
    if (depth > deepest) throw new PatternProblem("its groups lie too deep within one another");
    const current = { ...flags };
    const options = [this.sequence(current, depth)];
    while (this.source.accept("|")) options.push(this.sequence(current, depth));
    return options.length === 1 ? (options[0] ?? { kind: "sequence", items: [] }) : { kind: "choice", options };
  }

  private sequence(flags: Flags, depth: number): PatternNode {
    const items: PatternNode[] = [];
    while (!this.source.isDone() && this.source.peek() !== "|" && this.source.peek() !== ")") {
      const repeat = readRepeat(this.source);
      if (!repeat) items.push(...this.item(flags, depth));
      else items.push({ kind: "repeat", item: repeatable(items.pop()), ...repeat });
    }
    return { kind: "sequence", items };
  }

  private item(flags: Flags, depth: number): PatternNode[] {
    const { ignoreCase } = flags;
    const character = this.source.next();
    if (character === "(") return this.group(flags, depth);
    if (character === "[") return [{ kind: "set", set: readSet(this.source), ignoreCase }];
    if (character === ".") return [{ kind: "set", set: { ...noSet, negated: true, codes: flags.dotAll ? [] : [10] }, ignoreCase: false }];
    if (character === "^") return [{ kind: "anchor", anchor: flags.multiline ? "lineStart" : "textStart" }];
    if (character === "$") return [{ kind: "anchor", anchor: flags.multiline ? "lineEnd" : "lastLineEnd" }];
    if (character === "\\") return [this.escape(ignoreCase)];
    return [{ kind: "character", code: character.codePointAt(0) ?? 0, ignoreCase }];
  }

  private escape(ignoreCase: boolean): PatternNode {
    const anchor = escapedAnchors[this.source.peek()];
    if (anchor) {
      this.source.next();
      return { kind: "anchor", anchor };
    }
    if (/\d/.test(this.source.peek())) {
      const code = readOctal(this.source);
      if (code === undefined) throw new PatternProblem("it looks back at one of its groups, which may take for ever");
      return { kind: "character", code, ignoreCase };
    }
    const found = readEscape(this.source);
    if ("code" in found) return { kind: "character", code: found.code, ignoreCase };
    return { kind: "set", set: { ...noSet, categories: [found.category] }, ignoreCase };
  }

  private group(flags: Flags, depth: number): PatternNode[] {
    const isStart = this.source.at === 1;
    const opened = openGroup(this.source, flags);
    if (opened.kind === "comment") return [];
    if (opened.kind === "flags") {
      if (!isStart) throw new PatternProblem("its flags do not stand at the start");
      Object.assign(flags, opened.flags);
      return [];
    }
    if (opened.captures) this.groups += 1;
    const tree = this.choice(opened.flags, depth + 1);
    if (!this.source.accept(")")) throw new PatternProblem("a parenthesis is not closed");
    return [tree];
  }
}

function repeatable(item: PatternNode | undefined): PatternNode {
  if (!item || item.kind === "anchor") throw new PatternProblem("there is nothing to repeat");
  if (item.kind === "repeat") throw new PatternProblem("a repetition is repeated");
  return item;
}
