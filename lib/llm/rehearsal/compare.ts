import { demandsOf } from "./demands";
import { Draw } from "./draw";
import { wordCount } from "./text-measures";

export interface Compared {
  reason: string;
  choice: "a" | "b" | "tie" | "both_bad";
  confidence: number;
}

/** How much a demand that can be checked counts; what else sways it is small beside that, as with a decent judge. */
const forDemand = 0.5;
const forLength = 0.35;
const forSideA = 0.3;
const mostNoise = 0.9;

/**
 * One comparison with a believable bias: for what can be checked, a little for the longer side and for side A. Part of what it errs
 * in is the same in both orders, part is not. The clearer the difference, the surer it says it is.
 */
export function compareSides(sideA: string, sideB: string, draw: Draw): Compared {
  const [a, b] = [checkable(sideA), checkable(sideB)];
  if (a + b === 0 && wordCount(sideA + sideB) < 12 && draw.chance(0.5))
    return { reason: "Neither side says anything one could hold an answer to.", choice: "both_bad", confidence: 0.6 };
  const leaning = leaningOf(sideA, sideB) + forSideA + mostNoise * 0.4 * (draw.whole(-100, 100) / 100);
  const confidence = Number(Math.min(0.97, 0.5 + 0.3 * Math.abs(leaning) + draw.whole(-4, 4) / 100).toFixed(2));
  if (Math.abs(leaning) < 0.15) return { reason: "I see no difference that would matter.", choice: "tie", confidence: 0.5 };
  const choice = leaning > 0 ? "a" : "b";
  return { reason: reasonFor(choice, a, b), choice, confidence };
}

/** Above 0: for side A. The same with the sides swapped, but for its sign. */
function leaningOf(sideA: string, sideB: string): number {
  const isOrdered = sideA < sideB;
  const shared = new Draw("compare", ...(isOrdered ? [sideA, sideB] : [sideB, sideA])).whole(-100, 100) / 100;
  const lengths = Math.log((wordCount(sideA) + 5) / (wordCount(sideB) + 5));
  const demands = Math.max(-3, Math.min(3, checkable(sideA) - checkable(sideB)));
  return forDemand * demands + forLength * lengths + mostNoise * shared * (isOrdered ? 1 : -1);
}

/** Demands that could be counted or seen, and any other line that names a number. */
function checkable(side: string): number {
  const numbers = side.split("\n").filter((line) => /\d/.test(line) && demandsOf(line).length === 0).length;
  return demandsOf(side).length + numbers * 0.5;
}

function reasonFor(choice: "a" | "b", a: number, b: number): string {
  const [own, other] = choice === "a" ? [a, b] : [b, a];
  const name = choice.toUpperCase();
  if (own > other) return `Side ${name} demands more that can be checked.`;
  if (own < other) return `Side ${name} fits the query more closely, though it demands less that can be counted.`;
  return `Side ${name} says more clearly what is wanted.`;
}
