import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";
import { messagesOf } from "../messages";

export const internalFeedbackSft = defineFormat({
  id: "internal-feedback-sft",
  title: "Internal feedback (SFT)",
  summary: "Only the answers that end by explaining how they met each constraint, as messages.",
  takes: ["internal_feedback"],
  encoding: jsonl(),
  row: (record) => ({ messages: messagesOf(record) }),
});
