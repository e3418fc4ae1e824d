import { randomUUID } from "node:crypto";
import { prismaSql, sqlOf } from "@/lib/db/sql";
import { addVersion, changeStudy, lockStudy } from "@/lib/db/studies";
import { modelsOfRuns } from "@/lib/db/study-lists";
import { addDrawn, type NewStudyPair, type NewStudyText } from "@/lib/db/study-texts";
import { AppError } from "@/lib/errors";
import { openQueue } from "@/lib/jobs/queue";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { Protocol } from "@/lib/schema/study";
import type { StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { type ArmedQuery, candidatesOf, contrastsOf } from "@/lib/study/candidates";
import { type Candidate, drawSample } from "@/lib/study/draw-sample";
import { freezeProblems } from "@/lib/study/freeze-problems";
import { wordsIn } from "@/lib/study/normalised";
import { protocolHash } from "@/lib/study/protocol-hash";
import { armedQueries } from "./armed-queries";
import { findStudy } from "./find";
import { lackingModels } from "./lacking-models";
import { readStudy } from "./read";
import { placePreparing } from "./start-prepare";

interface Frozen {
  projectId: string;
  studyId: string;
  /** the one that was read; where it is not named, the draft is frozen as it stands */
  revision?: number | undefined;
}

/**
 * Freezes a draft: its protocol is hashed for good, the sample and the pairs are drawn from its seed, and what each arm says is
 * copied, so that no later edit reaches a judge. Freezing twice is freezing once.
 */
export async function freezeStudy(ctx: Context, { projectId, studyId, revision }: Frozen): Promise<StudyView> {
  await authorise(ctx, projectId, "studies.manage");
  const { protocol } = await findStudy(ctx.db, projectId, studyId);
  const queries = await armedQueries(ctx, projectId, protocol);
  const { candidates, there } = candidatesOf(queries, protocol);
  const lacking = await lackingModels(ctx, projectId, protocol);
  const models = await modelsOfRuns(sqlOf(ctx.pool), projectId);
  const jobs = await openQueue(ctx.pool);
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    const study = await findStudy(tx, projectId, studyId);
    if (study.version > 0) return;
    const hash = protocolHash(study.protocol);
    if (hash !== protocolHash(protocol) || (revision !== undefined && revision !== study.revision))
      throw new AppError("conflict", "the draft was changed meanwhile: look at it again and freeze it then");
    const problems = [...freezeProblems(protocol, there), ...lacking];
    if (problems.length > 0) throw new AppError("conflict", problems.join(" "), { problems });
    const sample = drawSample(candidates, protocol.queries, seededRandom(protocol.seed, "sample"));
    const { texts, pairs } = drawnFrom(sample, queries, { protocol, models });
    await addDrawn(prismaSql(tx), studyId, texts, pairs);
    await placePreparing(prismaSql(tx), jobs, { projectId, studyId });
    const frozen = {
      studyId,
      version: 1,
      protocol,
      hash,
      reason: "",
      changed: [],
      frozenById: actorUserId(ctx.actor),
      frozenAt: ctx.now(),
    };
    await addVersion(tx, frozen);
    await changeStudy(tx, studyId, { version: 1 });
    const after = { version: 1, hash, queries: sample.length, pairs: pairs.length };
    await noteAudit(ctx, tx, { projectId, action: "study.freeze", subject: `study ${studyId}`, after });
  });
  return readStudy(ctx, { projectId, studyId });
}

interface Drawing {
  protocol: Protocol;
  /** who wrote each run's lists */
  models: ReadonlyMap<number, string>;
}

function drawnFrom(sample: readonly Candidate[], queries: readonly ArmedQuery[], drawing: Drawing) {
  const { protocol } = drawing;
  const byId = new Map(queries.map((armed) => [armed.query, armed]));
  const texts: NewStudyText[] = [];
  const pairs: NewStudyPair[] = [];
  for (const { query, category, level } of sample) {
    const armed = byId.get(query);
    if (!armed) continue;
    const contrasts = contrastsOf(armed, protocol);
    const ids = new Map([...new Set(contrasts.flat())].map((arm) => [arm, randomUUID()]));
    for (const [arm, id] of ids) texts.push({ id, queryId: query, arm, level, category, ...textOf(armed, arm, drawing) });
    for (const [first, second] of contrasts) {
      pairs.push({ id: randomUUID(), place: pairs.length, firstId: ids.get(first) ?? "", secondId: ids.get(second) ?? "" });
    }
  }
  return { texts, pairs };
}

type TextOfArm = Pick<NewStudyText, "state" | "body" | "words" | "listModel">;

function textOf({ lists }: ArmedQuery, arm: string, { protocol: { arms, unit }, models }: Drawing): TextOfArm {
  const list = lists[arm];
  const source = arms.find(({ key }) => key === arm)?.source;
  const listModel = source?.kind === "model" ? (models.get(source.run) ?? "") : "";
  if (list === undefined || list === "to_come")
    return { state: source?.kind === "written" ? "to_write" : "to_generate", body: null, words: 0, listModel };
  const body = { constraints: [...list], levels: [], instruction: null, answer: null };
  const words = list.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return { state: unit === "constraint_list" ? "ready" : "to_generate", body, words, listModel };
}
