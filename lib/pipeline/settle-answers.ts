import { settleEach } from "./settle-each";
import type { Effect, InstructionItem, StageContext } from "./stage";

/** Text replies become answers. An empty one is a failure, never an answer. */
export function settleAnswers(
  answerKind: "answer" | "weaker",
  items: readonly InstructionItem[],
  replies: ReadonlyMap<string, string>,
  context: StageContext,
): Effect[] {
  return settleEach(items, replies, ({ id }, reply) => {
    const text = reply.trim();
    if (text === "") return [{ kind: "fail", subjectId: id, failureKind: "empty", message: "The reply is empty" }];
    return [
      { kind: "create_answer", subjectId: id, id: context.newId("answer", id, answerKind), instructionId: id, answerKind, text },
      { kind: "keep", subjectId: id },
    ];
  });
}
