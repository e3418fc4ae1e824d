import { randomUUID } from "node:crypto";
import { type AnsweredChain, answeredChains } from "@/lib/db/chain-states";
import { withdrawnSubjects } from "@/lib/db/filter-subjects";
import { type FoundRow, replaceFindings } from "@/lib/db/findings";
import { measuredByQuery } from "@/lib/db/measured";
import type { Sql } from "@/lib/db/sql";
import type { MeasuredLevel } from "@/lib/schema/coverage";
import { type Found, look } from "./look";

/**
 * Looks for findings in whole queries and writes down what there is now: of a dropped query nothing, until it is kept.
 *
 * @returns how many are found in them
 */
export async function assess(sql: Sql, projectId: string, queryIds: readonly string[]): Promise<number> {
  const dropped = await withdrawnSubjects(sql, "query", queryIds, { queryFilter: true, instructionFilter: true });
  const chains = await answeredChains(
    sql,
    projectId,
    queryIds.filter((id) => !dropped.has(id)),
  );
  const measured = await measuredByQuery(sql, queryIds);
  const rows = chains.flatMap((chain) => rowsOf(chain, measured.get(chain.queryId) ?? []));
  await replaceFindings(sql, { projectId, queryIds, rows });
  return rows.length;
}

function rowsOf(chain: AnsweredChain, measured: readonly MeasuredLevel[]): FoundRow[] {
  return look(chain, measured).map((finding) => rowOf(chain, finding));
}

function rowOf({ queryId, runId, instructions }: AnsweredChain, finding: Found): FoundRow {
  const instruction = instructions.find(({ id }) => id === finding.instructionId);
  const place = { track: instruction?.track ?? ("general" as const), level: instruction?.level ?? null };
  return { ...finding, id: randomUUID(), queryId, runId, ...place };
}
