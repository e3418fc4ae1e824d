import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";

export const dpoAxolotl = defineFormat({
  id: "dpo-axolotl",
  title: "DPO pairs (Axolotl)",
  summary: "messages up to the answer; chosen and rejected as one message each. Read by Axolotl's chat_template.default.",
  takes: ["external_feedback"],
  encoding: jsonl(),
  row: ({ instruction, revisedAnswer, weakerAnswer }) => ({
    messages: [{ role: "user", content: instruction.text }],
    chosen: { role: "assistant", content: revisedAnswer.text },
    rejected: { role: "assistant", content: weakerAnswer.text },
  }),
});
