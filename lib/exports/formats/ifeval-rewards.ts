import { type InstructionRecord, instructionsOf, RecordKind } from "@/lib/schema/release-record";
import { jsonl } from "../encodings/jsonl";
import { defineFormat } from "../format";
import { messagesOf } from "../messages";

/** Prompts with what code can check of an answer: what trainers with verifiable rewards ask for. */
export const ifevalRewards = defineFormat({
  id: "ifeval-rewards",
  title: "Verifiable rewards",
  summary:
    "key, prompt, instruction_id_list and kwargs, as IFEval writes them, and the messages before the answer. For GRPO and other trainers that reward what code can check; constraints that code cannot check are left out.",
  takes: RecordKind.options,
  encoding: jsonl(),
  row: (record) => {
    const asked = instructionsOf(record).at(-1);
    const checked = checkable(asked?.constraints ?? []);
    return {
      key: record.id,
      prompt: asked?.text ?? "",
      instruction_id_list: checked.map(({ verifierId }) => verifierId),
      kwargs: checked.map(({ params }) => params ?? {}),
      messages: messagesBefore(record),
    };
  },
});

function checkable(constraints: InstructionRecord["constraints"]) {
  return constraints.flatMap(({ verifierId, params }) => (verifierId === null ? [] : [{ verifierId, params }]));
}

/** The conversation up to the last request: feedback records ask once, chains once a level. */
function messagesBefore(record: Parameters<typeof messagesOf>[0]) {
  const messages = messagesOf(record);
  if (record.kind !== "chain") return messages.slice(0, 1);
  return messages.slice(0, messages.findLastIndex(({ role }) => role === "user") + 1);
}
