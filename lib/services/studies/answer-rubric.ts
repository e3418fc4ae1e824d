import { randomUUID } from "node:crypto";
import { inTransaction } from "@/lib/db/sql";
import { addRubricAnswer, ownRubricText, rubricCounts } from "@/lib/db/study-rubric";
import { AppError } from "@/lib/errors";
import { StudyBody } from "@/lib/schema/study-body";
import type { RubricInput, RubricKept } from "@/lib/schema/study-rubric";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";
import { rubricProblems } from "@/lib/study/rubric-problems";
import { endedNow } from "./ended";
import { findStudy } from "./find";
import { askedOf, rubricText } from "./rubric-asked";

/** Keeps what a person answers about one of their texts. Answered again it is a new row, and the newest stands; sent twice it is kept once. */
export async function answerRubric(ctx: Context, input: RubricInput & { projectId: string; studyId: string }): Promise<RubricKept> {
  const { projectId, studyId, turnId, answers, spentMs, idempotencyKey } = input;
  await authorise(ctx, projectId, "review.judge");
  const userId = judgingUser(ctx);
  const study = await findStudy(ctx.db, projectId, studyId);
  return inTransaction(ctx.pool, async (sql) => {
    const ended = await endedNow(sql, study, ctx.now());
    if (ended !== null) throw new AppError("conflict", `${ended} These answers came after it and are not counted.`);
    const text = await ownRubricText(sql, { studyId, userId }, turnId);
    if (!text) throw new AppError("not_found", `text ${turnId} is not one of yours`);
    const asked = askedOf(rubricText(StudyBody.parse(text.body), text.level, study.protocol));
    const problems = rubricProblems(asked, answers);
    if (problems.length > 0) throw new AppError("invalid_input", problems.slice(0, 5).join(" "), { problems });
    const { version } = study;
    await addRubricAnswer(sql, { id: randomUUID(), turnId, answers, spentMs, version, idempotencyKey, createdAt: ctx.now() });
    return rubricCounts(sql, { studyId, userId });
  });
}
