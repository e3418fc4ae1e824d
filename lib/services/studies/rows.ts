import { sqlOf } from "@/lib/db/sql";
import { marksOf } from "@/lib/db/study-marks";
import { answeredProbes } from "@/lib/db/study-probes";
import { judgedTurnsOf, modelJudgementsOf } from "@/lib/db/study-rows";
import { modelBehind } from "@/lib/pipeline/study/compare";
import type { DownstreamRow, JudgedTurn, PreferenceRow, ProbeRow, RubricRow } from "@/lib/schema/study-rows";
import { authorise, type Context } from "@/lib/services/context";
import { downstreamRows } from "@/lib/study/downstream-rows";
import { applyExclusions } from "@/lib/study/exclusions";
import { judgeRows } from "@/lib/study/judge-rows";
import { preferenceRows } from "@/lib/study/preference-rows";
import { probeRows } from "@/lib/study/probe-rows";
import { codeRubric } from "./code-rubric";
import { type FoundStudy, findStudy } from "./find";
import { personRubric } from "./person-rubric";

export interface StudyRows {
  preferences: PreferenceRow[];
  rubric: RubricRow[];
  downstream: DownstreamRow[];
  probes: ProbeRow[];
}

/** Every raw row of a study, with the protocol's exclusion rule applied: what its report is made of, and its CSV. */
export async function readRows(ctx: Context, { projectId, studyId }: { projectId: string; studyId: string }): Promise<StudyRows> {
  await authorise(ctx, projectId, "studies.read");
  return rowsOf(ctx, await findStudy(ctx.db, projectId, studyId));
}

export async function rowsOf(ctx: Context, study: FoundStudy): Promise<StudyRows> {
  const judged = await judgedTurnsOf(sqlOf(ctx.pool), study.id);
  return {
    preferences: await preferencesOf(ctx, study, judged),
    rubric: await rubricOf(ctx, study, judged),
    downstream: await downstreamOf(ctx, study),
    probes: await probesOf(ctx, study),
  };
}

export async function preferencesOf(ctx: Context, study: FoundStudy, judged?: readonly JudgedTurn[]): Promise<PreferenceRow[]> {
  const sql = sqlOf(ctx.pool);
  const byPeople = preferenceRows(judged ?? (await judgedTurnsOf(sql, study.id)));
  const said = await modelJudgementsOf(sql, study.id);
  const byModels = judgeRows(said.map((one) => ({ ...one, model: modelBehind(one.judge) })));
  return applyExclusions([...byPeople, ...byModels], study.protocol.exclusion);
}

export async function rubricOf(ctx: Context, study: FoundStudy, judged?: readonly JudgedTurn[]): Promise<RubricRow[]> {
  const sql = sqlOf(ctx.pool);
  const named = judged ?? (await judgedTurnsOf(sql, study.id));
  return [...(await codeRubric(sql, study)), ...(await personRubric(sql, study, named))];
}

export async function downstreamOf(ctx: Context, study: FoundStudy): Promise<DownstreamRow[]> {
  return downstreamRows(await marksOf(sqlOf(ctx.pool), study.id));
}

export async function probesOf(ctx: Context, study: FoundStudy): Promise<ProbeRow[]> {
  return probeRows(await answeredProbes(sqlOf(ctx.pool), study.id));
}
