import { z } from "zod";
import { queryFilterPrompt } from "../prompts/query-filter";
import { renderPrompt } from "../render-prompt";
import { settleEach } from "../settle-each";
import { defineStage, type Effect, type StageContext } from "../stage";
import { oneLine } from "../tidy-text";

export const QueryFilterReply = z.object({
  reason: z.string().describe("one sentence: what is missing, or why nothing is"),
  isAnswerable: z.boolean().describe("true when general knowledge is enough for a full answer"),
});
export type QueryFilterReply = z.infer<typeof QueryFilterReply>;

/** Stage 2: keeps the queries that can be answered from knowledge alone. */
export const queryFilter = defineStage<"query", QueryFilterReply>({
  id: "query_filter",
  title: "Filter queries",
  summary: "Drops queries that cannot be answered without missing context.",
  noun: "query",
  after: ["reframe"],
  isBarrier: false,
  asks: {
    role: "judge",
    sampling: { temperature: 0, topP: 1, maxTokens: 512 },
    prompt: queryFilterPrompt,
    placeholders: ["query"],
    reply: QueryFilterReply,
    replyIs: "json",
  },
  dropReasons: { not_answerable: "The query cannot be answered from knowledge alone." },
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.map((query) => ({ subjectId: query.id, messages: renderPrompt(prompt, { query: query.text }) }));
  },
  settle: (items, replies, context) => settleEach(items, replies, ({ id }, reply) => settleQuery(id, reply, context)),
});

function settleQuery(subjectId: string, reply: QueryFilterReply, context: StageContext): Effect[] {
  const reason = oneLine(reply.reason);
  return [
    {
      kind: "record_filter_verdict",
      subjectId,
      id: context.newId("filter_verdict", subjectId, "query_filter"),
      noun: "query",
      decision: reply.isAnswerable ? "keep" : "drop",
      answers: [{ question: "answerable", isPassed: reply.isAnswerable, reason }],
    },
    reply.isAnswerable ? { kind: "keep", subjectId } : { kind: "drop", subjectId, reason: "not_answerable", detail: reason },
  ];
}
