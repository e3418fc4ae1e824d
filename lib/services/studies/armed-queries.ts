import { sqlOf } from "@/lib/db/sql";
import { listsOfRuns, type RunLists } from "@/lib/db/study-lists";
import type { Arm, ArmSource, Protocol } from "@/lib/schema/study";
import type { Context } from "@/lib/services/context";
import type { ArmedQuery } from "@/lib/study/candidates";

/** Every query of the arms' runs with what each arm has for it. Arms that are still to be written are there for every query. */
export async function armedQueries(ctx: Context, projectId: string, { arms }: Pick<Protocol, "arms">): Promise<ArmedQuery[]> {
  const runs = [...new Set(arms.flatMap(({ source }) => ("run" in source ? [source.run] : [])))];
  const rows = runs.length === 0 ? [] : await listsOfRuns(sqlOf(ctx.pool), projectId, runs);
  return rows.map((row) => ({ query: row.queryId, lists: Object.fromEntries(arms.flatMap((arm) => listOf(arm, row))) }));
}

function listOf({ key, source }: Arm, row: RunLists & { run: number }): [string, ArmedQuery["lists"][string]][] {
  const list = listFrom(source, row);
  return list === null ? [] : [[key, list]];
}

function listFrom(source: ArmSource, row: RunLists & { run: number }): ArmedQuery["lists"][string] | null {
  if (source.kind === "written" || source.kind === "generated") return "to_come";
  if (source.run !== row.run) return null;
  return source.kind === "model" ? row.generated : row.edited;
}
