import { sqlOf } from "@/lib/db/sql";
import { studiesOf, studyCounts } from "@/lib/db/studies";
import { type OwnRubricCounts, ownRubricCounts } from "@/lib/db/study-rubric";
import { type OwnStudyCounts, ownStudyCounts } from "@/lib/db/study-turns";
import { ownWritingCounts } from "@/lib/db/study-writing";
import { Protocol } from "@/lib/schema/study";
import type { StudyWorkRow } from "@/lib/schema/study-view";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { endedBecause } from "./ended";
import { hasRubricForPeople } from "./rubric-asked";
import { nothingToAnswer } from "./rubric-work";
import { nothingMore, preparingWords } from "./work";

/**
 * The studies there is something to do in, newest first, as a person who judges may know them: no arms, no hypothesis, no hash. Those whose
 * texts are not all there are among them only while people have to write some, or once somebody has begun: whoever has goes on.
 */
export async function listStudyWork(ctx: Context, { projectId }: { projectId: string }): Promise<StudyWorkRow[]> {
  await authorise(ctx, projectId, "review.judge");
  const frozen = (await studiesOf(ctx.db, projectId)).filter(({ version }) => version > 0);
  const known = await knownOf(
    ctx,
    frozen.map(({ id }) => id),
  );
  return frozen.flatMap((study) => {
    const { judging, writing, rubric, waiting, people } = known(study.id);
    const isWritten = writing !== undefined && writing.left > 0;
    if (!judging || !rubric || (waiting > 0 && !isWritten && people === 0 && rubric.texts === 0)) return [];
    const protocol = Protocol.parse(study.protocol);
    const over = endedBecause({ ...study, protocol }, judging.judgedByAll, ctx.now());
    const ended = over ?? (judging.turns > 0 ? null : preparingWords(waiting));
    return [
      {
        ...{ id: study.id, name: study.name, turns: judging.turns, judged: judging.judged },
        endedBecause: ended ?? (mayBegin(judging, protocol) ? null : nothingMore({ ...judging, written: 0 }, protocol)),
        rubric: rubricOf(rubric, protocol, over ?? (rubric.texts > 0 ? null : preparingWords(waiting))),
        writing:
          protocol.arms.some(({ source }) => source.kind === "written") && writing
            ? { left: writing.left, written: writing.written }
            : null,
      },
    ];
  });
}

async function knownOf(ctx: Context, ids: readonly string[]) {
  const [sql, userId] = [sqlOf(ctx.pool), judgingUser(ctx)];
  const [counts, judging, rubric, writing] = await Promise.all([
    studyCounts(sql, ids),
    ownStudyCounts(sql, ids, userId),
    ownRubricCounts(sql, ids, userId),
    ownWritingCounts(sql, ids, userId),
  ]);
  const of = <T extends { studyId: string }>(rows: readonly T[], id: string) => rows.find(({ studyId }) => studyId === id);
  return (id: string) => ({
    ...{ judging: of(judging, id), rubric: of(rubric, id), writing: of(writing, id) },
    ...{ waiting: of(counts, id)?.waiting ?? 0, people: of(counts, id)?.people ?? 0 },
  });
}

function rubricOf(own: OwnRubricCounts, protocol: Protocol, ended: string | null): StudyWorkRow["rubric"] {
  if (!hasRubricForPeople(protocol)) return null;
  const { texts, answered, fewest } = own;
  const begins = texts === 0 && fewest < protocol.annotatorsPerPair;
  return { texts, answered, endedBecause: ended ?? (begins ? null : nothingToAnswer(own, protocol)) };
}

function mayBegin({ turns, fewest }: OwnStudyCounts, { annotatorsPerPair }: Protocol): boolean {
  return turns === 0 && fewest < annotatorsPerPair;
}
