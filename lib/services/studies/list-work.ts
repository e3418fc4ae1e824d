import { sqlOf } from "@/lib/db/sql";
import { studiesOf, studyCounts } from "@/lib/db/studies";
import { ownStudyCounts } from "@/lib/db/study-turns";
import { Protocol } from "@/lib/schema/study";
import type { StudyWorkRow } from "@/lib/schema/study-view";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { endedBecause } from "./ended";
import { nothingMore } from "./work";

/** The studies whose pairs are all there, newest first, as a person who judges may know them: no arms, no hypothesis, no hash. */
export async function listStudyWork(ctx: Context, { projectId }: { projectId: string }): Promise<StudyWorkRow[]> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const frozen = (await studiesOf(ctx.db, projectId)).filter(({ version }) => version > 0);
  const ids = frozen.map(({ id }) => id);
  const sql = sqlOf(ctx.pool);
  const [counts, own] = await Promise.all([studyCounts(sql, ids), ownStudyCounts(sql, ids, userId)]);
  const prepared = new Set(counts.filter(({ waiting }) => waiting === 0).map(({ studyId }) => studyId));
  const byId = new Map(own.map((row) => [row.studyId, row]));
  return frozen.flatMap((study) => {
    const mine = byId.get(study.id);
    if (!mine || !prepared.has(study.id)) return [];
    const { turns, judged, judgedByAll, fewest } = mine;
    const protocol = Protocol.parse(study.protocol);
    const ended = endedBecause({ ...study, protocol }, judgedByAll, ctx.now());
    const mayBegin = turns === 0 && fewest < protocol.annotatorsPerPair;
    return [
      {
        id: study.id,
        name: study.name,
        turns,
        judged,
        endedBecause: ended ?? (mayBegin ? null : nothingMore({ ...mine, written: 0 }, protocol)),
      },
    ];
  });
}
