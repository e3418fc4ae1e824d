import { randomUUID } from "node:crypto";
import { inTransaction, sqlOf } from "@/lib/db/sql";
import { lockStudy } from "@/lib/db/studies";
import { addRubricTurns, openTexts, rubricCounts, type ShownText, shownTexts } from "@/lib/db/study-rubric";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { Protocol } from "@/lib/schema/study";
import { StudyBody } from "@/lib/schema/study-body";
import { type BlindText, RubricAnswers, type RubricWork } from "@/lib/schema/study-rubric";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { drawRubric } from "@/lib/study/draw-rubric";
import { endedNow } from "./ended";
import { type FoundStudy, findStudy } from "./find";
import { askedOf, hasRubricForPeople, rubricText } from "./rubric-asked";
import { stillPrepared } from "./work";

interface Asked {
  projectId: string;
  studyId: string;
  limit: number;
  /** look back instead: the texts before this one, nearest first */
  before?: string | undefined;
}

/** The texts a person answers the rubric about next. At their first visit it is drawn which, and in what order; that waits for all texts. */
export async function readRubricWork(ctx: Context, { projectId, studyId, limit, before }: Asked): Promise<RubricWork> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const study = await findStudy(ctx.db, projectId, studyId);
  const sql = sqlOf(ctx.pool);
  const begun = await rubricCounts(sql, { studyId, userId });
  const waits = (await endedNow(sql, study, ctx.now())) ?? (begun.texts > 0 ? null : await stillPrepared(sql, studyId));
  if (waits === null && begun.texts === 0 && hasRubricForPeople(study.protocol)) await takeTexts(ctx, study, userId);
  const counts = await rubricCounts(sql, { studyId, userId });
  const shown = await shownTexts(sql, { studyId, userId, limit, before: before ?? null, isOpen: waits === null });
  return {
    ...{ name: study.name, ...counts },
    next: shown.map((text) => blind(text, study.protocol)),
    endedBecause: waits ?? nothingToAnswer(counts, study.protocol),
  };
}

/** Drawn once for each person, under the study's lock: of two visits at once the second finds what the first drew. */
async function takeTexts(ctx: Context, { id: studyId, protocol }: FoundStudy, userId: string): Promise<void> {
  await inTransaction(ctx.pool, async (sql) => {
    await lockStudy(sql, studyId);
    const { texts } = await rubricCounts(sql, { studyId, userId });
    if (texts > 0) return;
    const open = (await openTexts(sql, { studyId, userId })).filter(({ people }) => people < protocol.annotatorsPerPair);
    const asked = open.filter(({ body, level }) => askedOf(rubricText(StudyBody.parse(body), level, protocol)).length > 0);
    const named = asked.map(({ id, queryId, arm }) => ({ id, query: queryId, arm }));
    const drawn = drawRubric(named, seededRandom(protocol.seed, "rubric", userId));
    await addRubricTurns(
      sql,
      { studyId, userId },
      drawn.map(({ id: text }, place) => ({ id: randomUUID(), place, text })),
    );
  });
}

/** Why a person has nothing more to answer though the study goes on, in words; null while they have. */
export function nothingToAnswer({ texts, answered }: { texts: number; answered: number }, protocol: Protocol): string | null {
  const { annotatorsPerPair: people } = protocol;
  if (!hasRubricForPeople(protocol)) return "The protocol asks no question about single constraints or instructions that people answer.";
  if (texts === 0)
    return `There is no text left for you: each has the ${people === 1 ? "one person" : `${people} people`} the protocol asks for.`;
  return answered >= texts ? "You have answered about all of your texts. Thank you: what you said is kept." : null;
}

function blind({ id, query, level, body, answers }: ShownText, protocol: Protocol): BlindText {
  const shown = rubricText(StudyBody.parse(body), level, protocol);
  return { id, query, ...shown, given: answers === null ? null : RubricAnswers.parse(answers) };
}
