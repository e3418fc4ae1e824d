import type { ModelJudgement, PreferenceRow } from "@/lib/schema/study-rows";

/** What a model said of one pair in one order, and the model behind the judge. */
export type ModelPreference = ModelJudgement & { model: string };

/**
 * What judges said, as rows of the analysis: two for each pair, one in each order; neither is a repeat, and no exclusion rule is for them.
 * A judge gives one reason in its own words; bars, which separate the reasons of people, are taken out of it.
 */
export function judgeRows(given: readonly ModelPreference[]): PreferenceRow[] {
  return given.map((said) => ({
    ...{ id: said.id, pair: said.pairId, query: said.queryId, category: said.category, level: said.level },
    ...{ firstArm: said.firstArm, secondArm: said.secondArm, firstLength: said.firstWords, secondLength: said.secondWords },
    ...{ firstModel: said.firstModel, secondModel: said.secondModel },
    ...{
      rater: said.judge,
      raterKind: "judge",
      raterModel: said.model,
      left: said.left,
      choice: said.choice,
      reasons: said.reason.replaceAll("|", "/"),
    },
    ...{
      isRepeat: false,
      spentMs: null,
      confidence: said.confidence,
      judgedAt: said.createdAt.toISOString(),
      prefilledBy: "",
      excluded: "",
    },
  }));
}
