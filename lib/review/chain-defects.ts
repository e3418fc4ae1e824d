/**
 * What is wrong between the levels of a chain, in words: missing levels, lost constraints, levels that add nothing.
 *
 * @param levels of one query and track, in any order
 * @returns one phrase a fault, lowest level first; none for a chain that only ever adds
 */
export function chainDefects(levels: readonly { level: number; constraintIds: readonly string[] }[]): string[] {
  const sorted = [...levels].sort((a, b) => a.level - b.level);
  const missing = missingLevels(sorted.map(({ level }) => level));
  return [...missing.map((level) => `level ${level} is missing`), ...sorted.flatMap((step, index) => faultsAfter(sorted[index - 1], step))];
}

function missingLevels(present: readonly number[]): number[] {
  const top = present.at(-1) ?? 0;
  return Array.from({ length: top }, (_, index) => index + 1).filter((level) => !present.includes(level));
}

type Step = { level: number; constraintIds: readonly string[] };

function faultsAfter(before: Step | undefined, { level, constraintIds }: Step): string[] {
  if (!before) return [];
  if (before.level === level) return [`level ${level} is there twice`];
  const lost = before.constraintIds.filter((id) => !constraintIds.includes(id)).length;
  const added = constraintIds.filter((id) => !before.constraintIds.includes(id)).length;
  const loses = lost === 0 ? [] : [`level ${level} loses ${lost === 1 ? "a constraint" : `${lost} constraints`}`];
  return added === 0 ? [...loses, `level ${level} adds nothing`] : loses;
}
