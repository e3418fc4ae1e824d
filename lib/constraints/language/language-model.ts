/** One language's counts, as the profiles of langdetect hold them. */
export interface LanguageProfile {
  name: string;
  freq: Readonly<Record<string, number>>;
  /** of groups of one, two and three characters */
  n_words: readonly number[];
}

export interface LanguageModel {
  languages: readonly string[];
  /** for a group of characters: language, probability, language, probability … */
  groups: ReadonlyMap<string, readonly number[]>;
  /** the character that stands for a Chinese one */
  kanji: ReadonlyMap<string, string>;
}

/** What language detection looks things up in; built once. */
export function languageModel(profiles: readonly LanguageProfile[], alikeKanji: readonly string[]): LanguageModel {
  const groups = new Map<string, number[]>();
  for (const [language, { freq, n_words }] of profiles.entries()) {
    for (const [group, count] of Object.entries(freq)) {
      const total = n_words[group.length - 1];
      const known = groups.get(group) ?? [];
      if (total !== undefined) known.push(language, count / total);
      groups.set(group, known);
    }
  }
  const kanji = new Map(alikeKanji.flatMap((alike) => [...alike].map((character) => [character, [...alike][0] ?? character] as const)));
  return { languages: profiles.map(({ name }) => name), groups, kanji };
}
