import { randomUUID } from "node:crypto";
import { alone } from "@/lib/db/alone";
import { patiently, sqlOf } from "@/lib/db/sql";
import {
  type JudgeOfStudy,
  judgeOf,
  keepJudgeFailure,
  keepJudgement,
  openQuestions,
  type PairQuestion,
  pairTexts,
  stopJudge,
} from "@/lib/db/study-judges";
import { CompareReply, compareReplySchema, comparing, judgeName, planCompare, settleCompare } from "@/lib/pipeline/study/compare";
import { StudyBody } from "@/lib/schema/study-body";
import type { Context } from "@/lib/services/context";
import { askUntilUsable, type Read } from "@/lib/services/models/ask-until-usable";
import { inParallel } from "@/lib/services/models/in-parallel";
import { type Asker, openAsker } from "@/lib/services/models/open-asker";
import { readReply } from "@/lib/services/models/read-reply";
import { findConnection } from "./connection";
import { type FoundStudy, findStudy } from "./find";
import { StudyJudgeJob } from "./jobs";
import { shownSide, sideAsText } from "./shown-side";

/**
 * The worker's part of a judge: every open question, each answer kept as it comes. Begun anew where a worker fell silent, it goes on
 * with what is left, and what was paid for is read from its store.
 */
export async function workJudge(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { projectId, studyId, judge } = StudyJudgeJob.parse(payload);
  const of: JudgeOfStudy = { studyId, judge };
  await alone(ctx.pool, `study judge ${studyId} ${judge}`, signal, async () => {
    const sql = sqlOf(ctx.pool);
    const asked = await judgeOf(sql, of);
    if (!asked) return;
    const study = await findStudy(ctx.db, projectId, studyId);
    const model = await findConnection(ctx, projectId, asked.role);
    if (!model || judgeName(model.model) !== judge) {
      const now = model ? `is ${model.model} now` : "has no model now";
      return stopJudge(sql, of, `The role ${asked.role} ${now}: set the judge’s own model again, or ask the new one.`);
    }
    const asker = await openAsker(ctx, { projectId, model, signal });
    await inParallel(await openQuestions(sql, of), model.concurrency, (question) => answer(ctx, { study, asker, judge }, question));
  });
}

interface Trial {
  study: FoundStudy;
  asker: Asker;
  judge: string;
}

type Verdict = Omit<Extract<ReturnType<typeof settleCompare>, { problem: null }>, "problem">;

async function answer(ctx: Context, { study, asker, judge }: Trial, question: PairQuestion): Promise<void> {
  const sql = sqlOf(ctx.pool);
  const { pairId, left, rounds } = question;
  const request = { messages: await messagesFor(ctx, study, question), sampling: comparing.sampling, replySchema: compareReplySchema() };
  const read = (text: string) => verdictIn(text, left);
  const said = await askUntilUsable(asker, { stage: comparing.id, request, read, rounds });
  if (said.problem !== null) return patiently(() => keepJudgeFailure(sql, { studyId: study.id, judge, ...question, reason: said.problem }));
  const { callId, costMicroUsd, value } = said;
  const signed = { id: randomUUID(), studyId: study.id, judge, isRehearsal: asker.model.isRehearsal, createdAt: ctx.now() };
  await patiently(() => keepJudgement(sql, { ...signed, pairId, left, ...value, modelCallId: callId, costMicroUsd }));
}

async function messagesFor(ctx: Context, { protocol }: FoundStudy, { pairId, left }: PairQuestion) {
  const texts = await pairTexts(sqlOf(ctx.pool), pairId);
  if (!texts) throw new Error(`pair ${pairId} has no texts`);
  const side = (body: unknown) => sideAsText(shownSide(StudyBody.parse(body), protocol.unit));
  const [first, second] = [side(texts.first), side(texts.second)];
  const sides = left === "first" ? { sideA: first, sideB: second } : { sideA: second, sideB: first };
  return planCompare({ query: texts.query, ...sides }, protocol);
}

function verdictIn(text: string, left: PairQuestion["left"]): Read<Verdict> {
  const reply = readReply(text, CompareReply);
  if (reply.problem !== null) return reply;
  const settled = settleCompare(reply.value, left);
  if (settled.problem !== null) return { value: null, problem: `The reply cannot be used: ${settled.problem}.` };
  const { choice, confidence, reason } = settled;
  return { value: { choice, confidence, reason }, problem: null };
}
