import { RecordKind } from "@/lib/schema/release-record";
import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";
import { messagesOf } from "../messages";

export const alpaca = defineFormat({
  id: "alpaca",
  title: "Alpaca",
  summary: "instruction, input (empty), output, and earlier turns as history pairs. Read by LLaMA-Factory's alpaca loader.",
  takes: RecordKind.options,
  encoding: jsonl(),
  row: (record) => {
    const texts = messagesOf(record).map(({ content }) => content);
    const history = texts.slice(0, -2).flatMap((text, index, all) => (index % 2 === 0 ? [[text, all[index + 1] ?? ""]] : []));
    return { instruction: texts.at(-2) ?? "", input: "", output: texts.at(-1) ?? "", history };
  },
});
