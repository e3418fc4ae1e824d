import { sqlOf } from "@/lib/db/sql";
import { marksOf } from "@/lib/db/study-marks";
import { judgedTurnsOf, modelJudgementsOf } from "@/lib/db/study-rows";
import type { DownstreamRow, PreferenceRow, RubricRow } from "@/lib/schema/study-rows";
import { authorise, type Context } from "@/lib/services/context";
import { downstreamRows } from "@/lib/study/downstream-rows";
import { applyExclusions } from "@/lib/study/exclusions";
import { judgeRows } from "@/lib/study/judge-rows";
import { preferenceRows } from "@/lib/study/preference-rows";
import { codeRubric } from "./code-rubric";
import { type FoundStudy, findStudy } from "./find";
import { personRubric } from "./person-rubric";

export interface StudyRows {
  preferences: PreferenceRow[];
  rubric: RubricRow[];
  downstream: DownstreamRow[];
}

/** Every raw row of a study, with the protocol's exclusion rule applied: what its report is made of, and its CSV. */
export async function readRows(ctx: Context, { projectId, studyId }: { projectId: string; studyId: string }): Promise<StudyRows> {
  await authorise(ctx, projectId, "studies.read");
  return rowsOf(ctx, await findStudy(ctx.db, projectId, studyId));
}

export async function rowsOf(ctx: Context, study: FoundStudy): Promise<StudyRows> {
  const sql = sqlOf(ctx.pool);
  const judged = await judgedTurnsOf(sql, study.id);
  const byPeople = preferenceRows(judged);
  const byModels = judgeRows(await modelJudgementsOf(sql, study.id));
  const preferences = applyExclusions([...byPeople, ...byModels], study.protocol.exclusion);
  const rubric = [...(await codeRubric(sql, study)), ...(await personRubric(sql, study, judged))];
  return { preferences, rubric, downstream: downstreamRows(await marksOf(sql, study.id)) };
}
