import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";

/** The revised answer is preferred to the weaker one it came from. */
export const dpoTrl = defineFormat({
  id: "dpo",
  title: "DPO pairs (TRL)",
  summary:
    "prompt, chosen and rejected, each a list of messages: the revised answer against the weaker one. Read by TRL's DPO trainer (explicit prompt, conversational).",
  takes: ["external_feedback"],
  encoding: jsonl(),
  row: ({ instruction, revisedAnswer, weakerAnswer }) => ({
    prompt: [{ role: "user", content: instruction.text }],
    chosen: [{ role: "assistant", content: revisedAnswer.text }],
    rejected: [{ role: "assistant", content: weakerAnswer.text }],
  }),
});
