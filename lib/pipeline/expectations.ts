import type { RunSettings } from "@/lib/schema/run";
import type { Range } from "@/lib/schema/run-view";

/** What is expected of a stage before it has ever run. */
export interface Expectation {
  /** items it is given, from the settings and from what the stages before it keep */
  arrivals(kept: Kept, settings: RunSettings): Range;
  /** share of the items it keeps */
  keepShare: Range;
  /** calls for one item, repair turns and second attempts included */
  callsPerItem: Range;
  outputTokens(settings: RunSettings): number;
}

/** How many items each stage keeps; seeds stand under "seeds". */
export type Kept = (stage: string) => Range;

/** Tokens of what a prompt's placeholders usually stand for, in English. The seed's are counted, not assumed. */
export const placeholderTokens: Readonly<Record<string, number>> = {
  alternatives: 1,
  query: 25,
  constraints: 170,
  offered: 110,
  instruction: 110,
  answer: 550,
  weaker_answer: 450,
  checks: 900,
  levels: 130,
  constraint: 20,
};

const levels = 5;
const jsonCalls = { low: 1, likely: 1.02, high: 1.15 };
const textCalls = { low: 1, likely: 1.01, high: 1.08 };
const variantsKept = { low: 0.8, likely: 0.95, high: 1 };
/** Of the two to fourteen constraints of an instruction, those that code cannot check. */
const judgedPerInstruction = { low: 3, likely: 5, high: 8 };
const nearlyAll = { low: 0.95, likely: 0.99, high: 1 };

/**
 * Expectations by stage. The shares multiply to the paper's yield: of 6,000 seeds with 3 queries each,
 * 6,000 × 3 × 0.95 × 0.78 × 0.97 × 5 × 0.99 × 0.5575 leaves 35,700 instructions; published are 35,613.
 *
 * @see Sun et al. (2024), arXiv 2404.02823, section 3
 */
export const expectations: Readonly<Record<string, Expectation>> = {
  reframe: {
    arrivals: (kept) => kept("seeds"),
    keepShare: { low: 0.85, likely: 0.95, high: 1 },
    callsPerItem: jsonCalls,
    outputTokens: ({ alternatives }) => 50 + 35 * alternatives,
  },
  query_filter: {
    arrivals: (kept, { alternatives }) => times(kept("reframe"), alternatives),
    keepShare: { low: 0.6, likely: 0.78, high: 0.95 },
    callsPerItem: jsonCalls,
    outputTokens: () => 45,
  },
  constrain: {
    arrivals: (kept) => kept("query_filter"),
    keepShare: { low: 0.9, likely: 0.97, high: 1 },
    callsPerItem: jsonCalls,
    outputTokens: () => 420,
  },
  bind: {
    arrivals: (kept) => kept("constrain"),
    keepShare: { low: 0.1, likely: 0.4, high: 0.9 },
    callsPerItem: jsonCalls,
    outputTokens: () => 300,
  },
  recombine: {
    arrivals: (kept) => kept("constrain"),
    keepShare: nearlyAll,
    callsPerItem: { low: 1, likely: 1.1, high: 1.4 },
    outputTokens: () => 800,
  },
  format_number: {
    arrivals: (kept, { formatNumberShare }) => times(kept("recombine"), levels * formatNumberShare),
    keepShare: variantsKept,
    callsPerItem: jsonCalls,
    outputTokens: () => 180,
  },
  instruction_filter: {
    arrivals: (kept) => plus(times(kept("recombine"), levels), kept("format_number")),
    keepShare: { low: 0.45, likely: 0.5575, high: 0.95 },
    callsPerItem: jsonCalls,
    outputTokens: () => 90,
  },
  answer: {
    arrivals: (kept, settings) => times(kept("instruction_filter"), 1 - variantShare(settings)),
    keepShare: nearlyAll,
    callsPerItem: textCalls,
    outputTokens: () => placeholderTokens.answer ?? 0,
  },
  judge: {
    arrivals: (kept, { judgeShare }) => product(times(kept("answer"), judgeShare), judgedPerInstruction),
    keepShare: nearlyAll,
    callsPerItem: jsonCalls,
    outputTokens: () => 70,
  },
  internal_feedback: {
    arrivals: (kept, settings) => times(kept("instruction_filter"), variantShare(settings)),
    keepShare: nearlyAll,
    callsPerItem: jsonCalls,
    outputTokens: () => 700,
  },
  weaker_answer: {
    arrivals: (kept) => times(kept("answer"), 1 / levels),
    keepShare: nearlyAll,
    callsPerItem: textCalls,
    outputTokens: () => placeholderTokens.weaker_answer ?? 0,
  },
  external_feedback: {
    arrivals: (kept) => kept("weaker_answer"),
    keepShare: { low: 0.5, likely: 0.85, high: 1 },
    callsPerItem: jsonCalls,
    outputTokens: () => 1100,
  },
};

/**
 * What is expected of a stage: its own figures where the method gives any, else those of a stage nobody has measured,
 * which takes everything the stages before it keep and answers at half the length it may.
 */
export function expectationOf(stage: {
  id: string;
  after: readonly string[];
  asks: { sampling: { maxTokens: number } } | null;
}): Expectation {
  const none: Range = { low: 0, likely: 0, high: 0 };
  return (
    expectations[stage.id] ?? {
      arrivals: (kept) => stage.after.map(kept).reduce(plus, none),
      keepShare: { low: 0.5, likely: 0.9, high: 1 },
      callsPerItem: jsonCalls,
      outputTokens: () => Math.round((stage.asks?.sampling.maxTokens ?? 0) / 2),
    }
  );
}

/** Of the instructions that reach the second filter, those of the format-and-number track. */
function variantShare({ formatNumberShare }: RunSettings): number {
  const variants = formatNumberShare * variantsKept.likely;
  return variants / (1 + variants);
}

function times({ low, likely, high }: Range, factor: number): Range {
  return { low: low * factor, likely: likely * factor, high: high * factor };
}

function product(one: Range, other: Range): Range {
  return { low: one.low * other.low, likely: one.likely * other.likely, high: one.high * other.high };
}

function plus(one: Range, other: Range): Range {
  return { low: one.low + other.low, likely: one.likely + other.likely, high: one.high + other.high };
}
