import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";

export const dpoLlamaFactory = defineFormat({
  id: "dpo-llama-factory",
  title: "DPO pairs (LLaMA-Factory)",
  summary: "conversations up to the answer; chosen and rejected as one from/value turn each. Read by LLaMA-Factory (sharegpt, ranking).",
  takes: ["external_feedback"],
  encoding: jsonl(),
  row: ({ instruction, revisedAnswer, weakerAnswer }) => ({
    conversations: [{ from: "human", value: instruction.text }],
    chosen: { from: "gpt", value: revisedAnswer.text },
    rejected: { from: "gpt", value: weakerAnswer.text },
  }),
});
