import { conflictAmong } from "./conflicts";
import { type DemandKind, partLayouts, wholeLayouts } from "./demand";
import { demandsOf } from "./demands";
import type { Draw } from "./draw";
import type { Listed } from "./read-request";
import { upperFirst } from "./subject";

export interface Rewritten {
  reason: string;
  chosen: string[];
  text: string;
}

/** Takes up to three offered constraints that bear with the rest, and says them in full. */
export function addFormat(instruction: string, carried: readonly Listed[], offered: readonly Listed[], draw: Draw): Rewritten {
  const wanted = draw.whole(1, 3);
  const isCareless = draw.chance(0.07);
  const isReckless = draw.chance(0.08);
  const chosen: Listed[] = [];
  for (const offer of draw.shuffled(offered)) {
    if (!isReckless && isUnwieldy(offer, [...carried, ...chosen])) continue;
    const together = [...carried, ...chosen, offer].map(({ text }) => text);
    if (chosen.length < wanted && (isCareless || !conflictAmong(together))) chosen.push(offer);
  }
  if (chosen.length === 0)
    return { reason: "Each of the offered constraints contradicts one that is already there.", chosen: [], text: "" };
  const frames = [
    (said: string) => said,
    (said: string) => `One more thing about the form: ${said}`,
    (said: string) => `As for the form of the answer: ${said}`,
  ] as const;
  const said = chosen.map(({ text }) => upperFirst(text.replace(/\.?$/, "."))).join(" ");
  return {
    reason: draw.pick([
      "They suit the instruction and leave the rest as it is.",
      "These can be met together with everything asked before.",
    ] as const),
    chosen: chosen.map(({ label }) => label),
    text: `${instruction} ${draw.pick(frames)(said)}`,
  };
}

const layouts = new Set<DemandKind>([
  ...wholeLayouts,
  ...partLayouts,
  "table_columns",
  "table_rows",
  "sentences",
  "sentences_per_paragraph",
]);

/** Possible, but seldom well met: a second layout beside one, sentences too short for a thought, counts that others upset. */
function isUnwieldy(offer: Listed, others: readonly Listed[]): boolean {
  const asked = others.flatMap(({ text }) => demandsOf(text));
  return demandsOf(offer.text).some(({ kind, count }) => {
    if (kind === "sentence_words") return (count ?? 0) < 24;
    const isUpset = kind === "sentences" && asked.some((other) => other.kind.startsWith("includes") || other.kind === "questions");
    return isUpset || (layouts.has(kind) && asked.some((other) => layouts.has(other.kind)));
  });
}
