import type { ModelRole } from "@/lib/schema/model-role";
import type { RunSettings } from "@/lib/schema/run";
import type { Range, RunEstimate } from "@/lib/schema/run-view";
import { type Expectation, expectationOf, type Kept, placeholderTokens } from "./expectations";
import { stagesOfRun } from "./routing";
import type { AnyStage, PromptText } from "./stage";

/** What earlier runs showed of a stage. */
export interface ObservedStage {
  /** items kept or dropped: failures and waiting rows say nothing about the stage's choice */
  settled: number;
  kept: number;
  calls: number;
  inputTokens: number;
  outputTokens: number;
}

export interface EstimateInput {
  stages: readonly AnyStage[];
  settings: RunSettings;
  seeds: { count: number; meanTokens: number };
  /** stage id → the prompt the run will use; the stage's own where absent */
  prompts: Readonly<Record<string, PromptText>>;
  countTokens(text: string): number;
  /** USD per million tokens; null where nobody knows the price */
  prices: Readonly<Partial<Record<ModelRole, { inputUsdPerMtok: number | null; outputUsdPerMtok: number | null }>>>;
  /** stage id → what the project's earlier runs showed, and how many runs those were */
  observed?: { runs: number; stages: Readonly<Record<string, ObservedStage>> };
}

type StageEstimate = RunEstimate["stages"][number] & { inputTokens: Range; outputTokens: Range };

/**
 * What a run will ask and cost, before it starts: calls, tokens and money with the range they will most likely lie in.
 * Keep rates, call rates and lengths are those of earlier runs where at least thirty items show them, and the
 * method's published figures otherwise. Within a stage the rates are taken to stray independently of each other; the
 * stages' ranges are added end to end, because a run that keeps more early on asks more everywhere after.
 *
 * @returns money is null for a stage whose model has no known price, and in all as soon as one such stage is called
 */
export function estimateRun(input: EstimateInput): RunEstimate {
  const lines = estimateStages(input, new Map([["seeds", exactly(seedCount(input))]]));
  const costs = lines.flatMap(({ costMicroUsd }) => (costMicroUsd ? [costMicroUsd] : []));
  return {
    seeds: seedCount(input),
    calls: rounded(sum(lines.map(({ calls }) => calls))),
    inputTokens: rounded(sum(lines.map(({ inputTokens }) => inputTokens))),
    outputTokens: rounded(sum(lines.map(({ outputTokens }) => outputTokens))),
    costMicroUsd: costs.length === lines.length ? rounded(sum(costs)) : null,
    stages: lines.map(({ stage, title, calls, costMicroUsd }) => ({
      stage,
      title,
      calls: rounded(calls),
      costMicroUsd: costMicroUsd && rounded(costMicroUsd),
    })),
    basis: basisOf(input, lines),
  };
}

/**
 * What is still to be asked for items that stand before some stages of a run that has begun.
 *
 * @param direct how many items wait before each stage
 * @param isWhole true: no more comes of them than these; false: what the later stages will get is estimated
 * @returns the stages with something to ask; money is null where the model's price is not known
 */
export function estimateRest(
  input: EstimateInput,
  direct: ReadonlyMap<string, number>,
  isWhole: boolean,
): { stage: string; title: string; calls: number; costMicroUsd: number | null }[] {
  const arrivals = (stage: AnyStage, expected: Range) => {
    const count = exactly(direct.get(stage.id) ?? 0);
    return isWhole ? count : sum([count, expected]);
  };
  return estimateStages(input, new Map(), arrivals).flatMap(({ stage, title, calls, costMicroUsd }) => {
    const likely = Math.round(calls.likely);
    return likely === 0 ? [] : [{ stage, title, calls: likely, costMicroUsd: costMicroUsd && Math.round(costMicroUsd.likely) }];
  });
}

const enoughItems = 30;

function seedCount({ seeds, settings }: EstimateInput): number {
  return Math.min(seeds.count, settings.seedLimit ?? seeds.count);
}

function estimateStages(
  input: EstimateInput,
  start: ReadonlyMap<string, Range>,
  arrivalsOf: (stage: AnyStage, expected: Range) => Range = (_stage, expected) => expected,
): StageEstimate[] {
  const keptBy = new Map(start);
  const kept: Kept = (stage) => keptBy.get(stage) ?? { low: 0, likely: 0, high: 0 };
  return stagesOfRun(input.stages, input.settings).flatMap((stage) => {
    if (!stage.asks) return [];
    const expected = expectationOf(stage);
    const arrivals = arrivalsOf(stage, expected.arrivals(kept, input.settings));
    keptBy.set(stage.id, product(arrivals, keepShare(expected, observedOf(input, stage.id))));
    return [estimateStage(stage, product(arrivals, callsPerItem(expected, observedOf(input, stage.id))), expected, input)];
  });
}

function estimateStage(stage: AnyStage, calls: Range, expected: Expectation, input: EstimateInput): StageEstimate {
  const observed = observedOf(input, stage.id);
  const inputTokens = product(calls, inputPerCall(stage, observed, input));
  const outputTokens = product(calls, outputPerCall(stage, expected, observed, input.settings));
  const price = stage.asks ? input.prices[stage.asks.role] : undefined;
  const { inputUsdPerMtok = null, outputUsdPerMtok = null } = price ?? {};
  // USD per million tokens is the same number as micro-USD per token.
  const costMicroUsd =
    inputUsdPerMtok === null || outputUsdPerMtok === null
      ? null
      : sum([product(inputTokens, exactly(inputUsdPerMtok)), product(outputTokens, exactly(outputUsdPerMtok))]);
  return { stage: stage.id, title: stage.title, calls, costMicroUsd, inputTokens, outputTokens };
}

function observedOf({ observed }: EstimateInput, stage: string): ObservedStage | undefined {
  const seen = observed?.stages[stage];
  return seen && seen.settled >= enoughItems && seen.calls > 0 ? seen : undefined;
}

/** An observed share with two standard errors around it. */
function keepShare({ keepShare: expected }: Expectation, observed: ObservedStage | undefined): Range {
  if (!observed) return expected;
  const share = observed.kept / observed.settled;
  const error = 2 * Math.sqrt((share * (1 - share)) / observed.settled) + 1 / observed.settled;
  return { low: Math.max(0, share - error), likely: share, high: Math.min(1, share + error) };
}

function callsPerItem({ callsPerItem: expected }: Expectation, observed: ObservedStage | undefined): Range {
  if (!observed) return expected;
  const rate = observed.calls / observed.settled;
  return { low: Math.min(1, rate), likely: rate, high: rate * 1.05 };
}

function inputPerCall(stage: AnyStage, observed: ObservedStage | undefined, input: EstimateInput): Range {
  if (observed) return around(observed.inputTokens / observed.calls, 0.9, 1.1);
  const prompt = input.prompts[stage.id] ?? stage.asks?.prompt;
  const template = prompt ? input.countTokens(`${prompt.system}\n${prompt.user}`) : 0;
  const values = (stage.asks?.placeholders ?? []).map((name) =>
    name === "seed" ? input.seeds.meanTokens : (placeholderTokens[name] ?? 100),
  );
  const filled = values.reduce((tokens, value) => tokens + value, 0);
  return { low: template + filled * 0.6, likely: template + filled, high: template + filled * 1.8 };
}

function outputPerCall(stage: AnyStage, expected: Expectation, observed: ObservedStage | undefined, settings: RunSettings): Range {
  const most = settings.sampling[stage.id]?.maxTokens ?? stage.asks?.sampling.maxTokens ?? Number.POSITIVE_INFINITY;
  const range = observed ? around(observed.outputTokens / observed.calls, 0.85, 1.2) : around(expected.outputTokens(settings), 0.6, 1.8);
  return { low: Math.min(range.low, most), likely: Math.min(range.likely, most), high: Math.min(range.high, most) };
}

function basisOf(input: EstimateInput, lines: readonly StageEstimate[]): string {
  const seen = lines.filter(({ stage }) => observedOf(input, stage)).length;
  const runs = input.observed?.runs ?? 0;
  if (seen === 0) return "the method's published figures";
  const earlier = `${runs} earlier run${runs === 1 ? "" : "s"} of this project`;
  return seen === lines.length ? earlier : `${earlier}, and the method's published figures for stages not yet seen often enough`;
}

function exactly(value: number): Range {
  return { low: value, likely: value, high: value };
}

function around(value: number, lowest: number, highest: number): Range {
  return { low: value * lowest, likely: value, high: value * highest };
}

/** Two figures that stray independently: their relative errors add as squares, they do not all go wrong together. */
function product(one: Range, other: Range): Range {
  const likely = one.likely * other.likely;
  const down = Math.hypot(logRatio(one.likely, one.low), logRatio(other.likely, other.low));
  const up = Math.hypot(logRatio(one.high, one.likely), logRatio(other.high, other.likely));
  return { low: likely * Math.exp(-down), likely, high: likely * Math.exp(up) };
}

function logRatio(more: number, less: number): number {
  if (more <= 0) return 0;
  return less <= 0 ? Number.POSITIVE_INFINITY : Math.log(more / less);
}

function sum(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (total, { low, likely, high }) => ({ low: total.low + low, likely: total.likely + likely, high: total.high + high }),
    exactly(0),
  );
}

function rounded({ low, likely, high }: Range): Range {
  return { low: Math.floor(low), likely: Math.round(likely), high: Math.ceil(high) };
}
