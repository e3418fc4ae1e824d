/**
 * The lenient variants of an answer, the answer itself left out: without its first line, its last line or both, each with
 * and without asterisks. Any of them may meet a constraint loosely.
 *
 * @returns up to seven texts, without repeats and without the answer itself
 * @see Zhou et al. (2023), arXiv 2311.07911
 */
export function looseVariants(answer: string): string[] {
  const lines = answer.split("\n");
  const cut = [lines.slice(1), lines.slice(0, -1), lines.slice(1, -1)].map((kept) => kept.join("\n").trim());
  const all = [answer, ...cut].flatMap((text) => [text, text.replaceAll("*", "")]);
  return [...new Set(all)].filter((text) => text !== answer);
}
