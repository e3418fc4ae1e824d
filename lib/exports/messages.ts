import type { ReleaseRecord } from "@/lib/schema/release-record";

export interface Message {
  role: "user" | "assistant";
  content: string;
}

/**
 * A record as one conversation: a chain's levels in order, an answer with its internal feedback, or (external
 * feedback) the weaker answer, the critique as the user's words (it ends by asking for a revision), the revised answer.
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
        ...exchange(record.critique.trim(), record.revisedAnswer.text),
      ];
  }
}

function exchange(user: string, assistant: string): Message[] {
  return [
    { role: "user", content: user },
    { role: "assistant", content: assistant },
  ];
}
