import { prismaSql, sqlOf } from "@/lib/db/sql";
import { giveBackWriting, keepWritingDraft, keepWritten } from "@/lib/db/study-writing";
import { AppError } from "@/lib/errors";
import { openQueue } from "@/lib/jobs/queue";
import type { StudyWriting, WritingDraft } from "@/lib/schema/study-writing";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { writtenList } from "@/lib/study/written-list";
import { type FoundStudy, findStudy } from "./find";
import { shownSide } from "./shown-side";
import { placePreparing } from "./start-prepare";
import { closedBecause, leastWritten, readWriting } from "./writing";

interface Place {
  projectId: string;
  studyId: string;
  textId: string;
}

/** Keeps what a person is typing. */
export async function saveWriting(ctx: Context, { draft, ...place }: Place & { draft: WritingDraft }): Promise<void> {
  const { userId } = await writerOf(ctx, place);
  const isKept = await keepWritingDraft(sqlOf(ctx.pool), { studyId: place.studyId, userId }, place.textId, draft, ctx.now());
  if (!isKept) throw lost();
}

/** Takes what a person wrote into the study, and gives them the next query. Sent twice it is kept once. */
export async function submitWriting(ctx: Context, { draft, ...place }: Place & { draft: WritingDraft }): Promise<StudyWriting> {
  const { projectId, studyId, textId } = place;
  const { userId, study } = await writerOf(ctx, place);
  const { unit } = study.protocol;
  const { list, problems } = writtenList(draft, leastWritten(study.protocol));
  if (problems.length > 0) throw new AppError("invalid_input", problems.join(" "), { problems });
  const body = { constraints: list, levels: [], instruction: null, answer: null };
  const { words } = shownSide(body, "constraint_list");
  const state = unit === "constraint_list" ? "ready" : "to_generate";
  const jobs = await openQueue(ctx.pool);
  await ctx.db.$transaction(async (tx) => {
    const sql = prismaSql(tx);
    const kept = await keepWritten(sql, { studyId, userId }, { id: textId, state, body, words, now: ctx.now() });
    if (kept === "lost") throw lost();
    if (kept === "kept") await placePreparing(sql, jobs, { projectId, studyId });
  });
  return readWriting(ctx, { projectId, studyId });
}

/** Gives a query back for somebody else to write, and takes the next. */
export async function skipWriting(ctx: Context, place: Place): Promise<StudyWriting> {
  const { userId } = await writerOf(ctx, place);
  if (!(await giveBackWriting(sqlOf(ctx.pool), { studyId: place.studyId, userId }, place.textId))) throw lost();
  return readWriting(ctx, place);
}

async function writerOf(ctx: Context, { projectId, studyId }: Place): Promise<{ userId: string; study: FoundStudy }> {
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const study = await findStudy(ctx.db, projectId, studyId);
  const closed = closedBecause(study, ctx.now());
  if (closed !== null) throw new AppError("conflict", closed);
  return { userId, study };
}

function lost(): AppError {
  return new AppError("conflict", "this query is not yours to write: after two hours without a word it went to somebody else");
}
