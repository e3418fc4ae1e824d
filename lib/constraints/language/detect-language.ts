import { remembered } from "../text/remembered";
import { characterGroups } from "./character-groups";
import { type LanguageModel, languageModel } from "./language-model";
import { PythonRandom } from "./mersenne-twister";

let model: LanguageModel | undefined;

/** Loads the languages' profiles. Must be done before `detectLanguage` is called. */
export async function loadLanguageProfiles(): Promise<void> {
  if (model) return;
  const { profiles, alikeKanji } = await import("./profiles");
  model ??= languageModel(profiles, alikeKanji);
}

/**
 * The language of a text, as langdetect 1.0.9 with the seed 0 tells it.
 *
 * @returns a code such as "en" or "zh-cn"; "unknown" where no language is likely; null where the text holds no letters it knows
 * @see Nakatani Shuyo (2010), Language Detection Library
 */
export const detectLanguage: (text: string) => string | null = (text) => detected(text).language;

const trials = 7;
const likely = 0.1;

const detected = remembered((text): { language: string | null } => {
  if (!model) throw new Error("loadLanguageProfiles must be done before a language is detected");
  const { languages } = model;
  const groups = characterGroups(text, model);
  if (groups.length === 0) return { language: null };
  const random = new PythonRandom();
  const sums = new Float64Array(languages.length);
  for (let trial = 0; trial < trials; trial += 1) {
    const chances = oneTrial(groups, model, random);
    for (const [language, chance] of chances.entries()) sums[language] = (sums[language] ?? 0) + chance / trials;
  }
  const best = sums.reduce((top, sum, language) => (sum > (sums[top] ?? 0) ? language : top), 0);
  return { language: (sums[best] ?? 0) > likely ? (languages[best] ?? null) : "unknown" };
});

/** Draws groups by chance until one language is all but certain. */
function oneTrial(groups: readonly string[], { languages, groups: known }: LanguageModel, random: PythonRandom): Float64Array {
  const chances = new Float64Array(languages.length).fill(1 / languages.length);
  const given = new Float64Array(languages.length);
  const weight = (0.5 + random.gauss() * 0.05) / 10_000;
  for (let draw = 0; ; draw += 1) {
    const pairs = known.get(groups[random.below(groups.length)] ?? "") ?? [];
    given.fill(weight);
    for (let at = 0; at < pairs.length; at += 2) given[pairs[at] ?? 0] = weight + (pairs[at + 1] ?? 0);
    for (let language = 0; language < chances.length; language += 1) chances[language] = (chances[language] ?? 0) * (given[language] ?? 0);
    if (draw % 5 === 0 && (normalize(chances) > 0.99999 || draw >= 1000)) return chances;
  }
}

/** Makes the chances add up to 1, and says which is the greatest. */
function normalize(chances: Float64Array): number {
  let sum = 0;
  for (const chance of chances) sum += chance;
  let greatest = 0;
  for (let language = 0; language < chances.length; language += 1) {
    const chance = (chances[language] ?? 0) / sum;
    chances[language] = chance;
    if (chance > greatest) greatest = chance;
  }
  return greatest;
}
