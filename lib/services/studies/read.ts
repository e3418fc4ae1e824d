import { sqlOf } from "@/lib/db/sql";
import { type StudyCounts, studiesOf, studyCounts } from "@/lib/db/studies";
import { type JudgeCounts, judgeCounts } from "@/lib/db/study-judges";
import { type DownstreamCounts, downstreamCounts } from "@/lib/db/study-marks";
import { studyPeople } from "@/lib/db/study-people";
import { whyTextsFailed } from "@/lib/db/study-preparing";
import { Protocol } from "@/lib/schema/study";
import type { StudyJudgeView } from "@/lib/schema/study-judge";
import type { StudyDownstreamView, StudyRow, StudyState, StudyTask, StudyView } from "@/lib/schema/study-view";
import { authorise, type Context } from "@/lib/services/context";
import { candidatesOf } from "@/lib/study/candidates";
import { freezeProblems } from "@/lib/study/freeze-problems";
import { studyPlan, usualAssumptions } from "@/lib/study/plan";
import { protocolHash } from "@/lib/study/protocol-hash";
import { armedQueries } from "./armed-queries";
import { endedBecause } from "./ended";
import { type FoundStudy, findStudy, frozenVersions } from "./find";
import { lackingModels } from "./lacking-models";
import { hasRubricForPeople } from "./rubric-asked";

/** The studies of a project, newest first. */
export async function listStudies(ctx: Context, { projectId }: { projectId: string }): Promise<StudyRow[]> {
  await authorise(ctx, projectId, "studies.read");
  const studies = (await studiesOf(ctx.db, projectId)).map((study) => ({ ...study, protocol: Protocol.parse(study.protocol) }));
  const counts = await studyCounts(
    sqlOf(ctx.pool),
    studies.map(({ id }) => id),
  );
  const byId = new Map(counts.map((row) => [row.studyId, row]));
  return studies.map((study) => rowOf(study, byId.get(study.id), ctx.now()));
}

/** One study with its versions; a draft with what it would take and what keeps it from being frozen. */
export async function readStudy(ctx: Context, { projectId, studyId }: { projectId: string; studyId: string }): Promise<StudyView> {
  await authorise(ctx, projectId, "studies.read");
  const study = await findStudy(ctx.db, projectId, studyId);
  const [counts] = await studyCounts(sqlOf(ctx.pool), [studyId]);
  const versions = await frozenVersions(ctx.db, studyId);
  return {
    ...rowOf(study, counts, ctx.now()),
    ...{ protocol: study.protocol, revision: study.revision },
    failedBecause: await whyTextsFailed(sqlOf(ctx.pool), studyId),
    progress: await studyPeople(sqlOf(ctx.pool), studyId),
    judges: (await judgeCounts(sqlOf(ctx.pool), studyId)).map(judgeView),
    downstream: downstreamView(await downstreamCounts(sqlOf(ctx.pool), studyId)),
    versions: versions.map(({ version, hash, reason, changed, frozenAt }) => ({
      version,
      hash,
      reason,
      changed,
      frozenAt: frozenAt.toISOString(),
    })),
    endedBecause: endedBecause(study, counts?.judged ?? 0, ctx.now()),
    draft: study.version === 0 ? await draftOf(ctx, projectId, study.protocol) : null,
  };
}

function judgeView({ reason, problem, ...counts }: JudgeCounts): StudyJudgeView {
  return { ...counts, isStopped: problem !== null, because: problem ?? reason };
}

function downstreamView(counts: DownstreamCounts | null): StudyDownstreamView | null {
  if (!counts) return null;
  const { reason, ...rest } = counts;
  const { asked, answered, marks, marked, untellable, probes, probed, failed } = rest;
  const open = asked - answered + (marks - marked - untellable) + (probes - probed) - failed;
  return { ...rest, open, because: reason };
}

async function draftOf(ctx: Context, projectId: string, protocol: Protocol): Promise<StudyView["draft"]> {
  const armed = await armedQueries(ctx, projectId, protocol);
  const { candidates, there, same } = candidatesOf(armed, protocol);
  const offered = candidatesOf(armed, { ...protocol, strata: { ...protocol.strata, categories: [] } }).candidates;
  const queries = new Set(candidates.map(({ query }) => query)).size;
  const plan = studyPlan({ ...protocol, queries: Math.min(protocol.queries, queries) }, usualAssumptions);
  const categories = [...new Set(offered.map(({ category }) => category))].filter((category) => category !== "").sort();
  const problems = [...freezeProblems(protocol, there), ...(await lackingModels(ctx, projectId, protocol))];
  return { problems, plan, candidates: queries, same, categories };
}

function rowOf(study: FoundStudy, counts: StudyCounts | undefined, now: Date): StudyRow {
  const { id, name, version, protocol, createdAt } = study;
  const none = { pairs: 0, waiting: 0, failed: 0, leftOut: 0, judged: 0, people: 0 };
  const { pairs, waiting, failed, leftOut, judged, people } = counts ?? none;
  const hash = version === 0 ? null : protocolHash(protocol);
  const arms = protocol.arms.map((arm) => arm.name);
  const state = stateOf(study, { waiting, judged }, now);
  const numbers = { pairs, waiting, failed, leftOut, judged, people };
  return {
    id,
    name,
    state,
    tasks: tasksOf(state, protocol, people > 0),
    version,
    hash,
    arms,
    ...numbers,
    createdAt: createdAt.toISOString(),
  };
}

/** While texts are made, those go on judging who began before. */
function tasksOf(state: StudyState, protocol: Protocol, isBegun: boolean): StudyTask[] {
  const writing: StudyTask[] = state === "preparing" && protocol.arms.some(({ source }) => source.kind === "written") ? ["write"] : [];
  if (state !== "open" && !(state === "preparing" && isBegun)) return writing;
  return hasRubricForPeople(protocol) ? [...writing, "judge", "rubric"] : [...writing, "judge"];
}

function stateOf(study: FoundStudy, { waiting, judged }: { waiting: number; judged: number }, now: Date): StudyState {
  if (study.version === 0) return "draft";
  if (endedBecause(study, judged, now) !== null) return "ended";
  return waiting > 0 ? "preparing" : "open";
}
