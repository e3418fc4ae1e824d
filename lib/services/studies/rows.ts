import { sqlOf } from "@/lib/db/sql";
import { judgedTurnsOf } from "@/lib/db/study-rows";
import type { DownstreamRow, PreferenceRow, RubricRow } from "@/lib/schema/study-rows";
import { authorise, type Context } from "@/lib/services/context";
import { applyExclusions } from "@/lib/study/exclusions";
import { preferenceRows } from "@/lib/study/preference-rows";
import { type FoundStudy, findStudy } from "./find";

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
  const given = await judgedTurnsOf(sqlOf(ctx.pool), study.id);
  const preferences = applyExclusions(preferenceRows(given), study.protocol.exclusion);
  return { preferences, rubric: [], downstream: [] };
}
