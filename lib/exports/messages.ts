import type { ReleaseRecord } from "@/lib/schema/release-record";

export interface Message {
  role: "user" | "assistant";
  content: string;
}

/**
 * A record as one conversation: a chain's levels in order, an answer with its internal feedback, or (external
 * feedback) the weaker answer, what is wrong with it as the user's words, and the revised answer.
 */
export function messagesOf(record: ReleaseRecord): Message[] {
  switch (record.kind) {
    case "chain":
      return record.turns.flatMap(({ instruction, answer }) => exchange(instruction.text, answer.text));
    case "internal_feedback":
    case "single":
      return exchange(record.instruction.text, record.answer.text);
    case "external_feedback":
      return [
        ...exchange(record.instruction.text, record.weakerAnswer.text),
        ...exchange(revisionRequest(record.critique), record.revisedAnswer.text),
      ];
  }
}

/** The critique as a user would send it: what is wrong, and that it should be mended. */
export function revisionRequest(critique: string): string {
  return `${critique.trim()}\n\nPlease revise your answer so that it meets every constraint.`;
}

function exchange(user: string, assistant: string): Message[] {
  return [
    { role: "user", content: user },
    { role: "assistant", content: assistant },
  ];
}
