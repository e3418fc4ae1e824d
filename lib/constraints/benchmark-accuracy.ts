/** One prompt's verdicts, instruction by instruction. */
export interface PromptVerdicts {
  strict: readonly boolean[];
  loose: readonly boolean[];
}

export interface BenchmarkAccuracy {
  promptStrict: number;
  instructionStrict: number;
  promptLoose: number;
  instructionLoose: number;
}

/**
 * IFEval's four accuracies: the share of prompts of which every instruction is met, and the share of instructions that are met,
 * each strictly and loosely.
 *
 * @returns shares in [0, 1]; undefined where there are no instructions
 * @see Zhou et al. (2023), arXiv 2311.07911
 */
export function benchmarkAccuracy(prompts: readonly PromptVerdicts[]): BenchmarkAccuracy | undefined {
  const [strict, loose] = [prompts.map((prompt) => prompt.strict), prompts.map((prompt) => prompt.loose)];
  if (strict.flat().length === 0) return undefined;
  return {
    promptStrict: shareOf(strict.map((verdicts) => verdicts.every(Boolean))),
    instructionStrict: shareOf(strict.flat()),
    promptLoose: shareOf(loose.map((verdicts) => verdicts.every(Boolean))),
    instructionLoose: shareOf(loose.flat()),
  };
}

function shareOf(verdicts: readonly boolean[]): number {
  return verdicts.filter(Boolean).length / verdicts.length;
}
