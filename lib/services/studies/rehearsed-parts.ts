import { sqlOf } from "@/lib/db/sql";
import { rehearsedOf } from "@/lib/db/study-rehearsed";
import type { Context } from "@/lib/services/context";
import { findConnection } from "./connection";
import type { FoundStudy } from "./find";

/** What of a study the rehearsal model made, in a sentence each: it stands at the head of every report. */
export async function rehearsedParts(ctx: Context, projectId: string, study: FoundStudy): Promise<string[]> {
  const { arms, unit } = study.protocol;
  const runs = [...new Set(arms.flatMap(({ source }) => ("run" in source ? [source.run] : [])))];
  const found = await rehearsedOf(sqlOf(ctx.pool), { projectId, studyId: study.id, runs });
  const made = arms.filter(({ source }) => "run" in source && found.runs.includes(source.run)).map(({ name }) => name);
  const byModel = arms.flatMap(({ source }) => (source.kind === "generated" ? [source.connection] : []));
  const asked = [...byModel, ...(unit === "constraint_list" ? [] : ["generator"])];
  const connections = await Promise.all([...new Set(asked)].map((name) => findConnection(ctx, projectId, name)));
  const rehearsal = "by the rehearsal model, not by a language model";
  return [
    ...(made.length > 0 ? [`Made ${rehearsal}: the lists behind ${made.join(", ")}.`] : []),
    ...(connections.some((connection) => connection?.isRehearsal) ? [`Made ${rehearsal}: texts that the study itself asked for.`] : []),
    ...(found.judges.length > 0 ? [`Judged ${rehearsal}: what ${found.judges.join(", ")} said.`] : []),
    ...(found.hasAnswers ? [`Answered ${rehearsal}: the downstream part.`] : []),
    ...(found.hasMarks ? [`Marked ${rehearsal}: constraints of the downstream part.`] : []),
  ];
}
