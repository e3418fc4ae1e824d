import { RecordKind } from "@/lib/schema/release-record";
import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";
import { type Message, messagesOf } from "../messages";

const speaker = { user: "human", assistant: "gpt" } as const satisfies Record<Message["role"], string>;

export function shareGptTurn({ role, content }: Message) {
  return { from: speaker[role], value: content };
}

export const sharegpt = defineFormat({
  id: "sharegpt",
  title: "ShareGPT",
  summary: "conversations with from (human, gpt) and value. Read by LLaMA-Factory, FastChat and Axolotl.",
  takes: RecordKind.options,
  encoding: jsonl(),
  row: (record) => ({ id: record.id, conversations: messagesOf(record).map(shareGptTurn) }),
});
