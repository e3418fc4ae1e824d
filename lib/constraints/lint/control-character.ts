import type { FindingField, RepairOffer } from "@/lib/schema/finding";
import { meantBy } from "../broken-encoding";
import { type Leak, leaks } from "../leaks";
import type { Span } from "../span";
import { defineCheck } from "./check";
import { offerRewrite, rewritten } from "./rewrite";
import type { LintInstruction } from "./subject";

/** Characters that print nothing or print wrongly, in any text of the instruction. */
export const controlCharacter = defineCheck({
  id: "control-character",
  title: "Control character",
  severity: "error",
  summary: "A text holds control characters, carriage returns or letters in the wrong encoding.",
  look: (instruction) => [
    ...inText(instruction.text, "text", (span, what, label) => [offerRewrite(instruction.id, label, { ...span, with: what })]),
    ...instruction.constraints.flatMap((constraint) =>
      inText(constraint.text, "constraint", (span, what, label) => [
        {
          label,
          repair: { kind: "rewrite_constraint", constraintId: constraint.id, text: rewritten(constraint.text, { ...span, with: what }) },
        },
      ]).map((found) => ({ ...found, constraintIds: [constraint.id] })),
    ),
    ...answersOf(instruction).flatMap(({ text, field }) => inText(text, field, () => [])),
  ],
});

function answersOf({ answer, internalFeedback }: LintInstruction): { text: string; field: FindingField }[] {
  return [
    ...(answer === null ? [] : [{ text: answer, field: "answer" as const }]),
    ...(internalFeedback === null ? [] : [{ text: internalFeedback, field: "internal_feedback" as const }]),
  ];
}

type Offer = (span: Span, what: string, label: string) => RepairOffer[];

/** Answers and instructions may hold thousands of one kind: the first few are told apart, the rest only counted. */
const most = 20;

function inText(text: string, field: FindingField, offer: Offer) {
  const found = leaks(text).filter(({ kind }) => kind === "control_character");
  const shown = found.slice(0, most).map(({ span, text: character, message }: Leak) => {
    const meant = meantBy(character);
    const replace = meant === null ? [] : offer(span, meant, meant === "\n" ? "Replace it by a line break" : `Replace it by ${meant}`);
    return { field, span, message, repairs: [...replace, ...offer(span, "", "Remove it")] };
  });
  return [...shown, ...carriageReturns(text, field, offer)];
}

/** One finding for a whole text: where it happens once it happens on every line. */
function carriageReturns(text: string, field: FindingField, offer: Offer) {
  const first = text.indexOf("\r");
  if (first === -1) return [];
  const count = text.split("\r").length - 1;
  const times = count === 1 ? "once" : `${count} times`;
  const from = { start: first, end: text.lastIndexOf("\r") + 1 };
  const mended = text.slice(from.start, from.end + 1).replace(/\r\n?/g, "\n");
  const whole = { start: from.start, end: Math.min(text.length, from.end + 1) };
  return [
    {
      ...{ field, severity: "note" as const },
      span: { start: first, end: text.startsWith("\r\n", first) ? first + 2 : first + 1 },
      message: `A line ends with a carriage return (U+000D), ${times} in this text`,
      repairs: offer(whole, mended, "Make them plain line breaks"),
    },
  ];
}
