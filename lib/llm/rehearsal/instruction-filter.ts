import { conflictAmong } from "./conflicts";
import type { Draw } from "./draw";
import type { Listed } from "./read-request";
import { refersToMissing } from "./reframe";

interface Answer {
  reason: string;
  isPassed: boolean;
}

const beyondText =
  /\b(?:screenshots?|working links?|(?:include|add|attach|draw) (?:an? )?(?:pictures?|images?|videos?)|live (?:figures|prices))\b/i;

/** Two honest answers, with the few slips a real judge makes: a conflict overlooked, a harmless pair accused. */
export function filterInstruction(
  instruction: string,
  listed: readonly Listed[],
  draw: Draw,
): { answerable: Answer; conflictFree: Answer } {
  return { answerable: answerable(instruction, draw), conflictFree: conflictFree(listed, draw) };
}

function answerable(instruction: string, draw: Draw): Answer {
  if (refersToMissing(instruction)) return { reason: "It refers to something that is not given.", isPassed: false };
  if (beyondText.test(instruction)) return { reason: "It asks for something that text cannot give.", isPassed: false };
  const reasons = [
    "It needs only general knowledge.",
    "Everything needed is in the instruction.",
    "A capable writer could answer it without asking back.",
  ] as const;
  return { reason: draw.pick(reasons), isPassed: true };
}

function conflictFree(listed: readonly Listed[], draw: Draw): Answer {
  const conflict = conflictAmong(listed.map(({ text }) => text));
  if (conflict && !draw.chance(0.08)) {
    return { reason: `"${conflict.first}" and "${conflict.second}" exclude each other: ${conflict.reason}.`, isPassed: false };
  }
  const [first, second] = draw.some(listed, 2);
  if (!conflict && first && second && draw.chance(0.015)) {
    return { reason: `"${first.text}" and "${second.text}" are hard to meet in one answer.`, isPassed: false };
  }
  const reasons = [
    "One answer can meet all of it.",
    "The demands differ in kind and do not touch each other.",
    "A short draft shows that everything fits together.",
  ] as const;
  return { reason: draw.pick(reasons), isPassed: true };
}
