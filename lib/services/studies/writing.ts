import { inTransaction, sqlOf } from "@/lib/db/sql";
import { type HeldText, takeWriting, writingCounts } from "@/lib/db/study-writing";
import type { Protocol } from "@/lib/schema/study";
import { type StudyWriting, WritingDraft, type WritingTurn } from "@/lib/schema/study-writing";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import type { LeastWritten } from "@/lib/study/written-list";
import { endedBecause } from "./ended";
import { type FoundStudy, findStudy } from "./find";
import { leastForLevels } from "./make-text";

/** Whoever typed nothing for so long has left: the query goes to somebody else. */
const awayMs = 2 * 60 * 60 * 1000;

/** What a person writes next, held for them alone: the query, what they typed for it before, and nothing of anybody else's. */
export async function readWriting(ctx: Context, { projectId, studyId }: { projectId: string; studyId: string }): Promise<StudyWriting> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const study = await findStudy(ctx.db, projectId, studyId);
  const closed = closedBecause(study, ctx.now());
  const held = closed === null ? await take(ctx, { studyId, userId }) : null;
  const { left, written } = await writingCounts(sqlOf(ctx.pool), { studyId, userId });
  const least = leastWritten(study.protocol);
  return {
    ...{ name: study.name, unit: study.protocol.unit, written, left, turn: held && turnOf(held) },
    ...{ leastCategories: least.categories, leastConstraints: least.constraints },
    endedBecause: closed ?? (held ? null : nothingToWrite(left)),
  };
}

/** Five levels cannot be made of two constraints: where instructions are compared, more must be written. */
export function leastWritten({ unit }: Pick<Protocol, "unit">): LeastWritten {
  return { categories: 1, constraints: unit === "constraint_list" ? 2 : leastForLevels };
}

/** Why nobody may write, in words; null while people may. */
export function closedBecause(study: FoundStudy, now: Date): string | null {
  if (!study.protocol.arms.some(({ source }) => source.kind === "written")) return "No arm of this study is written by people.";
  return endedBecause(study, 0, now);
}

async function take(ctx: Context, writer: { studyId: string; userId: string }): Promise<HeldText | null> {
  const now = ctx.now();
  return inTransaction(ctx.pool, (sql) => takeWriting(sql, writer, { now, abandonedBefore: new Date(now.getTime() - awayMs) }));
}

function turnOf({ id, query, draft }: HeldText): WritingTurn {
  return { id, query, draft: draft === null ? null : WritingDraft.parse(draft) };
}

function nothingToWrite(left: number): string {
  if (left === 0) return "Everything is written. Thank you: it is shown to those who judge, without a name.";
  return left === 1 ? "Somebody is writing the last one." : `Others are writing the last ${left}: look again later.`;
}
