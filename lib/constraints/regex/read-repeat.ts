import { PatternProblem } from "./pattern-node";
import type { PatternSource } from "./pattern-source";

export interface Repeat {
  least: number;
  most: number;
  lazy: boolean;
}

const short: Record<string, readonly [number, number]> = {
  "*": [0, Number.POSITIVE_INFINITY],
  "+": [1, Number.POSITIVE_INFINITY],
  "?": [0, 1],
};

/** A repetition, if one stands here: `*`, `+`, `?`, `{2}`, `{2,}`, `{,3}` or `{2,3}`. A brace of another form is a plain character. */
export function readRepeat(source: PatternSource): Repeat | undefined {
  const from = source.at;
  const bounds = short[source.peek()];
  const [least, most] = bounds ?? braces(source) ?? [-1, -1];
  if (least < 0) {
    source.goBack(from);
    return undefined;
  }
  if (bounds) source.next();
  if (most < least) throw new PatternProblem("a repetition ends before it begins");
  if (source.accept("+")) throw new PatternProblem("repetitions that give nothing back are not supported");
  return { least, most, lazy: source.accept("?") };
}

function braces(source: PatternSource): readonly [number, number] | undefined {
  if (!source.accept("{") || source.peek() === "}") return undefined;
  const low = source.take(/\d/);
  const isRange = source.accept(",");
  const high = isRange ? source.take(/\d/) : low;
  if (!source.accept("}")) return undefined;
  return [low === "" ? 0 : Number(low), high === "" ? Number.POSITIVE_INFINITY : Number(high)];
}
