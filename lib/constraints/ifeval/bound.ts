import * as z from "zod";
import type { Demand, Measure } from "../demand";
import type { Span } from "../span";
import { countOf } from "../text/count-of";
import { broken, met, type Verification } from "../verifier";

/** How IFEval bounds a count: only these two ways. */
export const Relation = z.enum(["less than", "at least"]);
export type Relation = z.infer<typeof Relation>;

export const Count = z.number().int().nonnegative();

export interface Bound {
  relation: Relation;
  bound: number;
}

/** The bound in words, before a plural noun: "at least 3", "fewer than 3". */
export function boundWords({ relation, bound }: Bound): string {
  return `${relation === "less than" ? "fewer than" : relation} ${bound}`;
}

/** "187 words, fewer than 150 wanted" */
export function countEvidence(count: number, noun: string, bound: Bound): string {
  return `${countOf(count, noun)}, ${boundWords(bound)} wanted`;
}

/** A count against its bound; where it is too high, what goes beyond the bound is marked, else all that was counted. */
export function judgeCount(spans: readonly Span[], count: number, noun: string, bound: Bound): Verification {
  const evidence = countEvidence(count, noun, bound);
  if (isWithin(count, bound)) return met(evidence, spans);
  return broken(evidence, bound.relation === "less than" ? spans.slice(Math.max(0, bound.bound - 1)) : spans);
}

export function isWithin(count: number, { relation, bound }: Bound): boolean {
  return relation === "less than" ? count < bound : count >= bound;
}

export function countDemand(of: Measure, { relation, bound }: Bound): Demand {
  return relation === "less than" ? { is: "count", of, atMost: bound - 1 } : { is: "count", of, atLeast: bound };
}
