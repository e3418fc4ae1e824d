import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";
import { messagesOf } from "../messages";

export const externalFeedbackSft = defineFormat({
  id: "external-feedback-sft",
  title: "External feedback (SFT)",
  summary: "Only the conversations of instruction, weaker answer, critique and revised answer, as messages.",
  takes: ["external_feedback"],
  encoding: jsonl(),
  row: (record) => ({ messages: messagesOf(record) }),
});
