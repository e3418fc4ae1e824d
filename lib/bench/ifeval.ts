import { benchmarkAccuracy, type PromptVerdicts } from "../constraints/benchmark-accuracy";
import { check, prepareVerifiers } from "../constraints/engine";
import { ifevalVerifiers } from "../constraints/ifeval/index";
import { verifierById } from "../constraints/index";
import { agreementByType } from "../testing/agreement-by-type";
import { type AnsweredPrompt, answeredPrompts, crossedCases, isByChance, type OracleCase, summary } from "../testing/ifeval-oracle";

/** How far the verdicts on all of `../shared/data/ifeval` are the reference's: `npm run bench -- ifeval`. */
export async function bench(): Promise<void> {
  await prepareVerifiers(ifevalVerifiers);
  const prompts = answeredPrompts();
  report(
    "models' answers",
    prompts.flatMap(({ cases }) => cases.filter(({ isStable }) => isStable)),
  );
  report("changed answers", crossedCases());
  for (const leavesChance of [false, true]) {
    const furthest = Math.max(...Object.entries(summary()).map(([model, published]) => distance(model, published, prompts, leavesChance)));
    const what = leavesChance ? "with what it judged by chance left to it" : "as they are";
    console.log(`accuracies, ${what}: at most ${(100 * furthest).toFixed(3)} points from the reference's`);
  }
}

function report(name: string, cases: readonly OracleCase[]): void {
  const lasting = cases.filter((one) => !isByChance(one));
  const shares = agreementByType(lasting);
  const exact = [...shares.values()].filter((share) => share === 1).length;
  console.log(
    `${name}: ${lasting.length} rows, ${exact} of ${shares.size} types the same on all; ${cases.length - lasting.length} rows judged by chance left out`,
  );
  for (const [id, share] of shares) if (share < 1) console.log(`  ${id}: ${(100 * share).toFixed(3)} %`);
  for (const [id, share] of agreementByType(cases.filter(isByChance))) console.log(`  ${id}, by chance: ${(100 * share).toFixed(1)} %`);
}

function distance(
  model: string,
  published: ReturnType<typeof summary>[string],
  prompts: readonly AnsweredPrompt[],
  leavesChance: boolean,
): number {
  const own = prompts.filter((prompt) => prompt.model === model).map(({ cases }) => verdictsOf(cases, leavesChance));
  const found = benchmarkAccuracy(own);
  if (!found) return 0;
  return Math.max(
    Math.abs(found.promptStrict - published.prompt_level_strict),
    Math.abs(found.instructionStrict - published.instruction_level_strict),
    Math.abs(found.promptLoose - published.prompt_level_loose),
    Math.abs(found.instructionLoose - published.instruction_level_loose),
  );
}

function verdictsOf(cases: readonly OracleCase[], leavesChance: boolean): PromptVerdicts {
  const verdicts = cases.map((one) => {
    const verifier = verifierById(one.id);
    return !verifier || (leavesChance && isByChance(one)) ? one : check(verifier, one.answer, one.params);
  });
  return { strict: verdicts.map(({ strict }) => strict), loose: verdicts.map(({ loose }) => loose) };
}
