import { defineChainCheck } from "./check";
import type { LintChain } from "./subject";

/** A harder level that a model meets more often than an easier one. */
export const measuredOrder = defineChainCheck({
  id: "measured-order",
  title: "Difficulty out of order",
  severity: "note",
  summary: "An answering model met all constraints of a harder level more often than those of an easier one.",
  look: (chain) => {
    const measured = chain.measured.filter(({ of }) => of >= fewest).toSorted((one, other) => one.level - other.level);
    return measured.flatMap((own, place) => {
      const before = measured[place - 1];
      if (!before || !isEasier(own, before)) return [];
      const instructionId = chain.levels.find(({ level }) => level === own.level)?.id ?? null;
      const message = `Level ${own.level} was met by ${own.met} of ${own.of} answers, level ${before.level} only by ${before.met} of ${before.of}`;
      return [{ instructionId, message }];
    });
  },
});

/** Fewer answers say nothing about a level. */
const fewest = 3;
/** Standard errors: one in ten orders this clear comes about by chance. */
const clear = 1.28;

type Measured = LintChain["measured"][number];

/** Whether the share is higher beyond what chance alone would explain (two proportions, each with one met and one missed added). */
function isEasier(own: Measured, before: Measured): boolean {
  const [first, second] = [share(own), share(before)];
  const error = Math.sqrt((first * (1 - first)) / (own.of + 2) + (second * (1 - second)) / (before.of + 2));
  return own.met / own.of > before.met / before.of && first - second >= clear * error;
}

function share({ met, of }: Measured): number {
  return (met + 1) / (of + 2);
}
