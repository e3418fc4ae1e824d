interface Named {
  id: string;
  name: string;
}

/**
 * The people a text names as "@Name".
 *
 * @param people whom it could name; of two whose names begin alike the longer one is meant where it stands in full
 * @returns their ids, each once, in the order of `people`
 */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  const found = new Set<string>();
  let rest = text.toLocaleLowerCase();
  for (const { id, name } of longestFirst) {
    const sign = `@${name.toLocaleLowerCase()}`;
    if (!rest.includes(sign)) continue;
    found.add(id);
    rest = rest.replaceAll(sign, "\u0000");
  }
  return people.flatMap(({ id }) => (found.has(id) ? [id] : []));
}

/**
 * Whom the "@…" being typed at the end of a text could become.
 *
 * @param before the text up to where one types
 * @param most how many are offered
 * @returns empty where no "@…" is being typed
 */
export function offeredMentions(before: string, people: readonly Named[], most: number): Named[] {
  const begun = begunIn(before);
  if (begun === null) return [];
  return people.filter(({ name }) => name.toLocaleLowerCase().startsWith(begun) && name.toLocaleLowerCase() !== begun).slice(0, most);
}

/** Whether a name is being typed after an "@" at the end of a text, whoever it may be. */
export function isNaming(before: string): boolean {
  return begunIn(before) !== null;
}

function begunIn(before: string): string | null {
  return /(?:^|\s)@([^\n@]{0,60})$/u.exec(before)?.[1]?.toLocaleLowerCase() ?? null;
}

/** The text with the "@…" at the end of `before` written out as this name. */
export function withMention(before: string, after: string, name: string): string {
  return `${before.replace(/@[^\n@]{0,60}$/u, `@${name} `)}${after}`;
}
