import * as z from "zod";
import { Bootstrap, bootstrapped } from "./bootstrap";
import type { Result } from "./estimate";
import type { Draw } from "./maths/draw";

/** How a statistic is resampled: it consists of units, and some of them (again and again) make an input once more. */
export interface Resampling<Input> {
  count(input: Input): number;
  take(input: Input, places: readonly number[]): Input;
}

/** One statistic: what it is called, what it takes, and how it is computed. */
export interface Definition<Schema extends z.ZodType> {
  id: string;
  title: string;
  input: Schema;
  compute(input: z.output<Schema>, draw: Draw): Result;
  /** what seeds the draws of a statistic that is random by itself */
  seedOf?(input: z.output<Schema>): string | number;
  /** present where an interval can be had by drawing the units anew */
  resampling?: Resampling<z.output<Schema>>;
}

/** A statistic as the registry holds it, whatever it takes. */
export interface Statistic {
  id: string;
  title: string;
  input: z.ZodType;
  isResampled: boolean;
  /** @throws ZodError where the input is not what the statistic takes */
  evaluate(given: Readonly<Record<string, unknown>>, drawFor: (seed: string) => Draw): Result;
}

/** Options that any statistic on items takes besides its own. */
const Resampled = z.object({ bootstrap: Bootstrap.optional() });

/**
 * A statistic ready for the registry: its own computation, with the bootstrap on top where it can be resampled.
 *
 * @param definition id, title, schema and computation
 * @returns the definition and an `evaluate` that parses what it is given, computes, and adds the interval asked for
 */
export function defineStatistic<Schema extends z.ZodType>(definition: Definition<Schema>): Definition<Schema> & Statistic {
  const { resampling } = definition;
  return {
    ...definition,
    isResampled: resampling !== undefined,
    evaluate(given, drawFor) {
      const { bootstrap, own } = resampling ? separated(given) : { bootstrap: undefined, own: given };
      const input = definition.input.parse(own);
      const result = definition.compute(input, definition.seedOf ? drawFor(String(definition.seedOf(input))) : unseeded);
      if (!resampling || !bootstrap) return result;
      const units = resampling.count(input);
      const measure = (places: readonly number[]) => definition.compute(resampling.take(input, places), unseeded);
      return { ...result, ...bootstrapped({ result, units, measure, options: bootstrap, draw: drawFor(String(bootstrap.seed)) }) };
    },
  };
}

function unseeded(): number {
  throw new Error("a statistic drew at random without naming its seed");
}

function separated(given: Readonly<Record<string, unknown>>) {
  const { bootstrap, ...own } = given;
  return { bootstrap: Resampled.parse({ bootstrap }).bootstrap, own };
}
