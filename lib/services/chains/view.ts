import { chainsOf, type FoundChain, isKept } from "@/lib/db/chains";
import type { Db } from "@/lib/db/client";
import { constraintOf } from "@/lib/db/constraint-columns";
import { openFindingsOf } from "@/lib/db/finding-list";
import { measuredByQuery } from "@/lib/db/measured";
import { prismaSql } from "@/lib/db/sql";
import type { ChainView } from "@/lib/schema/chain";
import { Level } from "@/lib/schema/instruction";

/** Chains as screens show them, in the project's order; a fixed number of queries for any number of them. */
export async function chainViews(db: Db, projectId: string, queryIds: readonly string[]): Promise<ChainView[]> {
  const found = await chainsOf(db, projectId, queryIds);
  const findings = await openFindingsOf(db, projectId, queryIds);
  const measured = await measuredByQuery(prismaSql(db), queryIds);
  return found.map((row) => ({
    ...viewOf(row),
    findings: findings.filter(({ queryId }) => queryId === row.id),
    measured: measured.get(row.id) ?? [],
  }));
}

function viewOf(found: FoundChain): Omit<ChainView, "findings" | "measured"> {
  const turns = found.chain?.turns ?? [];
  return {
    queryId: found.id,
    queryText: found.text,
    filter: null,
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
    turns: turns.map(({ instruction, answer }) => ({
      instructionId: instruction.id,
      level: Level.parse(instruction.level),
      instruction: instruction.text,
      answer: answer.text,
      isWithdrawn: !isKept(instruction),
    })),
  };
}
