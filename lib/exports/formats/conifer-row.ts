import type { RecordKind, ReleaseRecord } from "@/lib/schema/release-record";
import { type Message, messagesOf } from "../messages";

export interface ConiferRow {
  /** the first user message, as alignment-handbook expects it */
  prompt: string;
  messages: Message[];
  type: RecordKind;
}

export function coniferRow(record: ReleaseRecord): ConiferRow {
  const messages = messagesOf(record);
  return { prompt: messages[0]?.content ?? "", messages, type: record.kind };
}
