import { randomUUID } from "node:crypto";
import { inTransaction, type Sql, sqlOf } from "@/lib/db/sql";
import { lockStudy, studyCounts } from "@/lib/db/studies";
import { addTurns, openPairs, type ShownTurn, shownTurns, type TurnCounts, turnsOf } from "@/lib/db/study-turns";
import { writingCounts } from "@/lib/db/study-writing";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import type { Protocol } from "@/lib/schema/study";
import { StudyBody } from "@/lib/schema/study-body";
import type { BlindTurn, StudyWork } from "@/lib/schema/study-view";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { drawTurns } from "@/lib/study/draw-turns";
import { endedNow } from "./ended";
import { type FoundStudy, findStudy } from "./find";
import { shownSide } from "./shown-side";

interface Asked {
  projectId: string;
  studyId: string;
  limit: number;
  /** look back instead: the turns before this one, or the last ones judged ("end"), nearest first */
  before?: string | undefined;
}

/**
 * What a person judges next. At their first visit their turns are drawn: which pairs, in what order, which side left. Drawing waits for all
 * texts; whoever has their turns goes on while failed texts are made again, for a text that is ready stays as it is.
 */
export async function readWork(ctx: Context, { projectId, studyId, limit, before }: Asked): Promise<StudyWork> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const study = await findStudy(ctx.db, projectId, studyId);
  const sql = sqlOf(ctx.pool);
  const begun = await turnsOf(sql, { studyId, userId });
  const ended = await endedNow(sql, study, ctx.now());
  const waits = ended ?? (begun.turns > 0 ? null : await stillPrepared(sql, studyId));
  const isFirst = waits === null && begun.turns === 0;
  const { turns, judged } = isFirst ? await takeTurns(ctx, study, userId) : begun;
  const written = turns === 0 ? (await writingCounts(sql, { studyId, userId })).written : 0;
  const shown = await shownTurns(sql, { studyId, userId, limit, before: before ?? null, isOpen: waits === null });
  const { unit, question, anchors, reasons } = study.protocol;
  return {
    ...{ name: study.name, unit, question, anchors, reasons, turns, judged },
    next: shown.map((turn) => blind(turn, study.protocol.unit)),
    endedBecause: waits ?? nothingMore({ turns, judged, written }, study.protocol),
  };
}

/** What beginning waits for, in words; null where all texts are there. */
export async function stillPrepared(sql: Sql, studyId: string): Promise<string | null> {
  const [counts] = await studyCounts(sql, [studyId]);
  return preparingWords(counts?.waiting ?? 0);
}

export function preparingWords(waiting: number): string | null {
  if (waiting === 0) return null;
  return `${waiting} ${waiting === 1 ? "text is" : "texts are"} still being written: you can begin when all are there.`;
}

/** Drawn once for each person, under the study's lock: of two visits at once the second finds what the first drew. */
async function takeTurns(ctx: Context, { id: studyId, protocol }: FoundStudy, userId: string): Promise<TurnCounts> {
  return inTransaction(ctx.pool, async (sql) => {
    await lockStudy(sql, studyId);
    const there = await turnsOf(sql, { studyId, userId });
    if (there.turns > 0) return there;
    const pairs = (await openPairs(sql, { studyId, userId })).filter(({ people }) => people < protocol.annotatorsPerPair);
    const drawn = drawTurns(pairs, protocol.repeatShare, seededRandom(protocol.seed, "turns", userId));
    await addTurns(
      sql,
      { studyId, userId },
      drawn.map((turn, place) => ({ ...turn, id: randomUUID(), place })),
    );
    return turnsOf(sql, { studyId, userId });
  });
}

interface Done {
  turns: number;
  judged: number;
  /** lists this person wrote for the study */
  written: number;
}

/** Why a person has nothing more to judge though judging goes on, in words; null while they have. */
export function nothingMore({ turns, judged, written }: Done, { annotatorsPerPair }: Pick<Protocol, "annotatorsPerPair">): string | null {
  if (turns === 0 && written > 0) return "There is no pair left for you: nobody judges what they wrote themselves.";
  if (turns === 0)
    return `Every pair has the ${annotatorsPerPair === 1 ? "one person" : `${annotatorsPerPair} people`} the protocol asks for.`;
  return judged >= turns ? "You have judged all of your pairs. Thank you: what you said is kept." : null;
}

function blind({ id, query, left, right, choice, reasons, prefilled }: ShownTurn, unit: Protocol["unit"]): BlindTurn {
  const sideOf = (body: unknown) => shownSide(StudyBody.parse(body), unit);
  return { id, query, left: sideOf(left), right: sideOf(right), given: choice && { choice, reasons: reasons ?? [] }, prefilled };
}
