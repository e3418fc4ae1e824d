import type { SeedCandidate } from "./candidate";
import type { ActiveRule } from "./rule";

export type DetectLanguage = (text: string) => { code: string; confidence: number } | null;

/** A candidate with its fate. */
export interface SettledSeed extends SeedCandidate {
  language: string | null;
  languageConfidence: number | null;
  /** id of the rule that removes it; null: it is kept */
  removedBy: string | null;
  removedDetail: string | null;
}

/**
 * Asks the rules in their order; the first that objects removes the seed, and later ones are not asked.
 *
 * @param detect asked once, and only if a rule that needs the language is reached
 */
export function settleSeed(candidate: SeedCandidate, rules: readonly ActiveRule[], detect: DetectLanguage): SettledSeed {
  let language: { code: string; confidence: number } | null = null;
  let isDetected = false;
  for (const rule of rules) {
    if (rule.asksLanguage && !isDetected) {
      language = detect(candidate.text);
      isDetected = true;
    }
    const detail = rule.check({ text: candidate.text, language });
    if (detail !== null) return settled(candidate, language, { removedBy: rule.id, removedDetail: detail });
  }
  return settled(candidate, language, { removedBy: null, removedDetail: null });
}

function settled(
  candidate: SeedCandidate,
  language: { code: string; confidence: number } | null,
  fate: Pick<SettledSeed, "removedBy" | "removedDetail">,
): SettledSeed {
  return { ...candidate, language: language?.code ?? null, languageConfidence: language?.confidence ?? null, ...fate };
}
