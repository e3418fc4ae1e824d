import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";

export const dpoHandbook = defineFormat({
  id: "dpo-handbook",
  title: "DPO pairs (alignment-handbook)",
  summary: "prompt as a string; chosen and rejected as whole conversations, as in UltraFeedback. Read by alignment-handbook.",
  takes: ["external_feedback"],
  encoding: jsonl(),
  row: ({ instruction, revisedAnswer, weakerAnswer }) => {
    const asked = { role: "user", content: instruction.text };
    return {
      prompt: instruction.text,
      chosen: [asked, { role: "assistant", content: revisedAnswer.text }],
      rejected: [asked, { role: "assistant", content: weakerAnswer.text }],
    };
  },
});
