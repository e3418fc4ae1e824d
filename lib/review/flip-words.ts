import type { FlipEffects, Hanging, MissingWork } from "@/lib/schema/filter-flip";
import type { FilterDecision } from "@/lib/schema/instruction";

type Effects = Pick<FlipEffects, "noun" | "standing" | "hanging" | "isQueryDropped">;

/**
 * What flipping a verdict would do, said before it is done.
 *
 * @param wanted the decision a person is about to take
 * @returns one or two sentences
 */
export function flipSentence({ noun, hanging, isQueryDropped }: Effects, wanted: FilterDecision): string {
  const what = hangingWords(noun, hanging);
  if (wanted === "drop") {
    if (what === null) return `Dropping this withdraws the ${noun} alone: nothing was made of it.`;
    return `Dropping this withdraws ${what}. Nothing is deleted: keep it again to bring them back.`;
  }
  const query = isQueryDropped ? " Its query is dropped: until that is kept too, it stays withdrawn." : "";
  if (what === null) return `Keeping this brings the ${noun} back; nothing was made of it yet.${query}`;
  return `Keeping this brings back ${what}.${query}`;
}

/**
 * What stands after a flip.
 *
 * @returns a sentence
 */
export function standingSentence({ noun, standing, hanging, isQueryDropped }: Effects): string {
  const what = hangingWords(noun, hanging);
  if (standing === "drop") {
    if (what === null) return `The ${noun} is withdrawn. Keep it again to bring it back.`;
    return `Withdrawn with it: ${what}. Nothing is deleted: keep it again to bring them back.`;
  }
  if (isQueryDropped) return "Kept, but its query is dropped: it stays withdrawn until the query is kept.";
  return what === null ? `The ${noun} is back.` : `Standing: ${what}.`;
}

/**
 * What stays as it is whatever is decided: instructions dropped by themselves, people's verdicts and published releases.
 *
 * @returns a sentence; null where there is none of them
 */
export function untouchedSentence({ dropped, verdicts, releases }: Hanging): string | null {
  const parts = [
    dropped > 0
      ? `${counted(dropped, "instruction")} ${dropped === 1 ? "stays dropped by its own verdict" : "stay dropped by their own verdicts"}`
      : null,
    verdicts > 0 ? `${counted(verdicts, "verdict")} of people ${verdicts === 1 ? "stays" : "stay"} on record` : null,
    releases.length > 0
      ? `${listed(releases.map(({ number }) => `release ${number}`))} ${releases.length === 1 ? "keeps" : "keep"} it`
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${capital(parts.join("; "))}.`;
}

/**
 * Which levels of the chain would follow a hole.
 *
 * @returns a sentence; null where none would
 */
export function holeSentence({ orphanedLevels }: Hanging): string | null {
  if (orphanedLevels.length === 0) return null;
  const isOne = orphanedLevels.length === 1;
  return `${capital(levelsWords(orphanedLevels))} ${isOne ? "stays" : "stay"} in the chain, after a hole.`;
}

/**
 * What was never made, and what making it will take.
 *
 * @returns for example "No answer yet, nor a place in the chain: 3 calls, about $0.02."
 */
export function missingSentence({ stages, calls, costMicroUsd, isExact, waiting }: MissingWork): string {
  if (stages.length === 0) return `${counted(waiting, "step")} of it ${waiting === 1 ? "is" : "are"} under way.`;
  const first = stages.map(({ stage, title }) => missingWords[stage] ?? title.toLowerCase());
  const made = `Missing: ${listed(first)}`;
  if (calls === 0) return `${made}. No call is needed.`;
  const price = costMicroUsd === null ? "price not known" : dollars(costMicroUsd);
  return `${made} (${isExact ? "" : "about "}${counted(calls, "call")}, ${price}).`;
}

const missingWords: Readonly<Record<string, string>> = {
  constrain: "constraints",
  bind: "checks by code",
  recombine: "instructions",
  format_number: "format and number variants",
  instruction_filter: "the second filter",
  answer: "an answer",
  judge: "judges’ verdicts",
  internal_feedback: "internal feedback",
  weaker_answer: "a weaker answer",
  external_feedback: "external feedback",
  chain: "the chain",
};

function hangingWords(noun: Effects["noun"], { constraints, levels, answers, feedback, chainLevels }: Hanging): string | null {
  const instructions = levels.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    noun === "query" && constraints > 0 ? counted(constraints, "constraint") : null,
    instructions > 0
      ? `${counted(instructions, "instruction")} (${levelsWords([...new Set(levels.map(({ level }) => level))].sort())})`
      : null,
    answers > 0 ? counted(answers, "answer") : null,
    feedback > 0 ? `${feedback} feedback` : null,
    chainLevels.length === 0 ? null : noun === "query" ? "its chain" : `${levelsWords(chainLevels)} of its chain`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : listed(parts);
}

function levelsWords(levels: readonly number[]): string {
  const [first, last] = [levels[0], levels.at(-1)];
  if (first === undefined || last === undefined) return "no level";
  if (levels.length === 1) return `level ${first}`;
  const isRow = levels.length > 2 && last - first === levels.length - 1;
  return `levels ${isRow ? `${first} to ${last}` : listed(levels.map(String))}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function dollars(microUsd: number): string {
  const usd = microUsd / 1e6;
  return usd > 0 && usd < 0.01 ? "less than $0.01" : `about $${usd.toFixed(2)}`;
}

function capital(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}
