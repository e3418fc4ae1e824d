import { formatCount, formatShare } from "@/components/ui/number-format";
import { type Arm, epsilonOf, type Protocol } from "@/lib/schema/study";
import type { StudyDraft } from "@/lib/schema/study-draft";
import { rubricWords } from "@/lib/study/rubric-words";
import { annotatorWords, sourceWords, unitWords } from "./study-words";

export function strataWords({ strata, unit }: Protocol): string {
  const categories = strata.categories.length === 0 ? "All categories" : strata.categories.join(", ");
  if (unit === "constraint_list") return categories;
  return `${categories}${strata.levels.length === 0 ? "; all levels" : `; levels ${strata.levels.join(", ")}`}`;
}

export function stopWords({ stop: { judgements, until } }: Protocol): string {
  const rules = [
    judgements === null ? null : `after ${formatCount(judgements)} judgements`,
    until === null ? null : `after ${until} (UTC)`,
  ].filter((rule) => rule !== null);
  if (rules.length === 0) return "Judging ends when everybody has judged all of their pairs.";
  return `Judging ends ${rules.join(" or ")}${rules.length > 1 ? ", whichever comes first" : ""}.`;
}

export function exclusionWords({ exclusion: { fastestMs, leastConsistency, leastRepeats } }: Protocol): string {
  const fast = `Judgements faster than ${fastestMs / 1_000} s are left out`;
  if (leastConsistency === null) return `${fast}; no person is.`;
  return `${fast}, and everybody of whose repeats, at least ${leastRepeats}, fewer than ${formatShare(leastConsistency)} agree.`;
}

/** Each field of a protocol as text, whole: two that differ read differently. */
const protocolWords = {
  hypothesis: ({ hypothesis }) => hypothesis,
  unit: ({ unit }) => unitWords[unit],
  arms: ({ arms }) => arms.map(armWords).join("\n"),
  strata: (protocol) => strataWords({ ...protocol, unit: protocol.strata.levels.length > 0 ? "instruction" : protocol.unit }),
  queries: ({ queries }) => formatCount(queries),
  seed: ({ seed }) => seed,
  annotatorsPerPair: ({ annotatorsPerPair }) => `${annotatorsPerPair} a pair`,
  repeatShare: ({ repeatShare }) => `${percent(repeatShare)} of the pairs twice`,
  annotatorKind: ({ annotatorKind }) => `${annotatorWords[annotatorKind]} (ε = ${epsilonOf[annotatorKind]})`,
  question: ({ question }) => question,
  anchors: ({ anchors }) => `Better: ${anchors.better}\nTie: ${anchors.tie}\nBoth bad: ${anchors.bothBad}`,
  reasons: ({ reasons }) => reasons.join("\n"),
  rubric: ({ rubric }) => rubric.map((each) => rubricWords[each]).join("\n"),
  stop: stopWords,
  exclusion: ({ exclusion: { fastestMs, leastConsistency, leastRepeats } }) =>
    [
      `Faster than ${fastestMs} ms is left out`,
      leastConsistency === null ? "No person is left out" : `People are left out below ${percent(leastConsistency)}`,
      `Of at least ${formatCount(leastRepeats)} repeats`,
    ].join("\n"),
  leastPairs: ({ leastPairs }) => formatCount(leastPairs),
} satisfies Record<keyof Protocol, (protocol: Protocol) => string>;

/** A field of a draft as text. */
export function fieldWords(field: "name" | keyof Protocol, { name, protocol }: StudyDraft): string {
  return field === "name" ? name : protocolWords[field](protocol);
}

function armWords({ key, name, source }: Arm): string {
  const connection = source.kind === "generated" ? ` (${source.connection})` : "";
  return `${name}: ${sourceWords(source)}${connection}; ${key}`;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))} %`;
}
