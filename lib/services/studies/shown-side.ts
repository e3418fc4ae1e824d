import type { Protocol } from "@/lib/schema/study";
import type { StudyBody } from "@/lib/schema/study-body";
import type { ShownSide } from "@/lib/schema/study-view";
import { normalisedList, normalisedText, wordsIn } from "@/lib/study/normalised";

/** One side in the dress in which everybody is shown it, person or model. */
export function shownSide({ constraints, instruction, answer }: StudyBody, unit: Protocol["unit"]): ShownSide {
  if (unit === "constraint_list") {
    const lines = normalisedList(constraints.map(({ text }) => text));
    return { constraints: lines, text: null, words: lines.reduce((sum, line) => sum + wordsIn(line), 0) };
  }
  const text = normalisedText((unit === "answer" ? answer : instruction) ?? "");
  return { constraints: [], text, words: wordsIn(text) };
}

/** The same as one text, for a model. */
export function sideAsText({ constraints, text }: ShownSide): string {
  return text ?? constraints.map((line) => `- ${line}`).join("\n");
}
