import type { Level } from "@/lib/schema/instruction";
import { defineStage, type Effect, type QueryItem, type StageContext } from "../stage";

/** Stage 8: the kept and answered instructions of one query, easiest first, become one conversation. */
export const chain = defineStage<"query", never>({
  id: "chain",
  title: "Chain",
  summary: "Joins the kept instructions of a query and their answers, easy to hard, into one conversation.",
  noun: "query",
  after: ["answer"],
  isBarrier: true,
  asks: null,
  dropReasons: { too_short: "Fewer levels were kept and answered than a chain needs." },
  plan: () => [],
  settle: (items, _replies, context) => items.flatMap((query) => settleQuery(query, context)),
});

function settleQuery(query: QueryItem, context: StageContext): Effect[] {
  const { minChainLevels } = context.settings;
  const turns = turnsOf(query);
  if (turns.length < minChainLevels) {
    const detail = `${turns.length} of at least ${minChainLevels} levels`;
    return [{ kind: "drop", subjectId: query.id, reason: "too_short", detail }];
  }
  const id = context.newId("chain", query.id);
  return [
    { kind: "create_chain", subjectId: query.id, id, queryId: query.id, seedId: query.seed.id, turns },
    { kind: "keep", subjectId: query.id },
  ];
}

/** One turn per level of the general track; levels that were dropped leave a hole. */
function turnsOf(query: QueryItem): { instructionId: string; answerId: string }[] {
  const byLevel = new Map<Level, { instructionId: string; answerId: string }>();
  for (const { id, level, track, isKept, answerId } of query.instructions) {
    if (track === "general" && isKept && answerId !== null && !byLevel.has(level)) byLevel.set(level, { instructionId: id, answerId });
  }
  return [...byLevel.entries()].sort(([one], [other]) => one - other).map(([, turn]) => turn);
}
