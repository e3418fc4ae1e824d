import { isBlank, strip } from "./python/strip";

/**
 * The lenient variants of an answer, the answer itself left out: without its first line, its last line or both, each with
 * and without asterisks. Any of them may meet a constraint loosely; a blank one never does, and is left out.
 *
 * @returns up to seven texts, without repeats and without the answer itself
 * @see Zhou et al. (2023), arXiv 2311.07911
 */
export function looseVariants(answer: string): string[] {
  const first = answer.indexOf("\n");
  const last = answer.lastIndexOf("\n");
  const cut =
    first < 0 ? [] : [answer.slice(first + 1), answer.slice(0, last), first < last ? answer.slice(first + 1, last) : ""].map(strip);
  const all = [answer, ...cut];
  const starless = answer.includes("*") ? all.map((text) => text.replaceAll("*", "")) : [];
  return [...new Set([...all, ...starless])].filter((text) => text !== answer && !isBlank(text));
}
