import * as z from "zod";
import type { Demand, Measure } from "../demand";
import type { Span } from "../span";
import { broken, met, type Verification } from "../verifier";
import { countOf } from "./count-of";

/** A lower and an upper bound on a count, both included; at least one of them is there. */
export interface Bounds {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

/** The two parameters of a kind that bounds a count; to be refined with `isRange`. */
export const boundShape = { atLeast: z.number().int().positive().optional(), atMost: z.number().int().positive().optional() };

/** The parameters of a kind that bounds a count and asks for nothing else. */
export const rangeOnly = z.object(boundShape).refine(isRange, { error: "Give a lower or an upper bound, the lower not above the upper." });

/** Whether two bounds leave room for a number; false where both are missing. */
export function isRange({ atLeast, atMost }: Bounds): boolean {
  return atLeast === undefined ? atMost !== undefined : atMost === undefined || atLeast <= atMost;
}

export const exactly = (count: number): Bounds => ({ atLeast: count, atMost: count });

export function isWithin(count: number, { atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Bounds): boolean {
  return count >= atLeast && count <= atMost;
}

/** Bounds in words, to be followed by a noun: "at most 150", "exactly 3", "between 2 and 4", "no". */
export function boundWords({ atLeast, atMost }: Bounds): string {
  if (atMost === 0) return "no";
  if (atLeast === undefined) return `at most ${atMost}`;
  if (atMost === undefined) return `at least ${atLeast}`;
  return atLeast === atMost ? `exactly ${atLeast}` : `between ${atLeast} and ${atMost}`;
}

/** Bounds with their noun, as a constraint says them: "at most 150 words", "exactly 1 table". */
export function boundedNoun(bounds: Bounds, singular: string, plural = `${singular}s`): string {
  const last = bounds.atMost ?? bounds.atLeast;
  const isSingular = last === 1 && !(bounds.atLeast === 0 && bounds.atMost === 1);
  return `${boundWords(bounds)} ${isSingular ? singular : plural}`;
}

/** A count beside its bounds, as evidence says it: "187 words, at most 150". */
export function countBeside(count: number, bounds: Bounds, singular: string, plural = `${singular}s`): string {
  const found = plural === `${singular}s` ? countOf(count, singular) : `${count} ${count === 1 ? singular : plural}`;
  return `${found}, ${bounds.atMost === 0 ? "none allowed" : boundWords(bounds)}`;
}

/** The verification of a count whose items can be pointed at: all of them, or those beyond the upper bound. */
export function counted(spans: readonly Span[], bounds: Bounds, singular: string, plural = `${singular}s`): Verification {
  const evidence = countBeside(spans.length, bounds, singular, plural);
  if (isWithin(spans.length, bounds)) return met(evidence, spans);
  return broken(evidence, spans.length > (bounds.atMost ?? Number.POSITIVE_INFINITY) ? spans.slice(bounds.atMost) : spans);
}

/** What bounds demand, for finding conflicts. */
export function demandedCount(of: Measure, { atLeast, atMost }: Bounds): Demand {
  return { is: "count", of, ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
}
