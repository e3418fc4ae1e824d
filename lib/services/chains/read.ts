import { chainOf } from "@/lib/db/chains";
import { constraintOf } from "@/lib/db/constraint-columns";
import { firstFilterOn } from "@/lib/db/filtered-queries";
import { openFindingsOf } from "@/lib/db/finding-list";
import { measuredByQuery } from "@/lib/db/measured";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { ChainView } from "@/lib/schema/chain";
import { Level } from "@/lib/schema/instruction";
import { authorise, type Context } from "@/lib/services/context";

/** The levels of one query in order, with their constraints and the conversation built of them. */
export async function readChain(ctx: Context, input: { projectId: string; queryId: string }): Promise<ChainView> {
  const role = await authorise(ctx, input.projectId, "instructions.read");
  const isBlind = role === "annotator" && (await reviewSettingsOf(ctx.db, input.projectId)).hidesFilters;
  const found = await chainOf(ctx.db, input.projectId, input.queryId);
  if (!found) throw new AppError("not_found", `query ${input.queryId} not found`);
  const turns = found.chain?.turns ?? [];
  return {
    queryId: found.id,
    queryText: found.text,
    filter: isBlind ? null : await firstFilterOn(ctx.db, found.id),
    isQueryDropped: found.filterDecision === "drop",
    seedText: found.seed.text,
    runNumber: found.run.number,
    isRehearsal: found.run.isRehearsal,
    constraints: found.constraints.map(constraintOf),
    levels: found.instructions.map((row) => ({
      instructionId: row.id,
      level: Level.parse(row.level),
      track: row.track,
      version: row.version,
      text: row.text,
      isEdited: row.version > 0,
      reviewState: row.reviewState,
      isKept: isKept(row),
      isWithdrawn: !isKept(row) && (row.queryDropped || row.answers.length > 0),
      constraintIds: row.constraints.map(({ constraintId }) => constraintId),
      turn: turns.find(({ instruction }) => instruction.id === row.id)?.position ?? null,
    })),
    findings: await openFindingsOf(ctx.db, input.projectId, [input.queryId]),
    measured: (await measuredByQuery(prismaSql(ctx.db), [input.queryId])).get(input.queryId) ?? [],
    turns: turns.map(({ instruction, answer }) => ({
      instructionId: instruction.id,
      level: Level.parse(instruction.level),
      instruction: instruction.text,
      answer: answer.text,
      isWithdrawn: !isKept(instruction),
    })),
  };
}

function isKept({ filterDecision, queryDropped }: { filterDecision: "keep" | "drop" | null; queryDropped: boolean }): boolean {
  return filterDecision !== "drop" && !queryDropped;
}
