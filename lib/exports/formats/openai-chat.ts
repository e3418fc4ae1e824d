import { RecordKind } from "@/lib/schema/release-record";
import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";
import { messagesOf } from "../messages";

export const openaiChat = defineFormat({
  id: "openai-chat",
  title: "OpenAI chat",
  summary: "messages with role and content. Read by OpenAI fine-tuning, TRL's SFT trainer and Axolotl's chat_template.",
  takes: RecordKind.options,
  encoding: jsonl(),
  row: (record) => ({ messages: messagesOf(record) }),
});
