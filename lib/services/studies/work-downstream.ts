import { prepareVerifiers } from "@/lib/constraints/engine";
import { alone } from "@/lib/db/alone";
import { inTransaction, patiently, sqlOf } from "@/lib/db/sql";
import { failAnswer, keepAnswer, type NewMark, type OpenAnswer, openAnswers, openMarks } from "@/lib/db/study-downstream";
import { openProbes } from "@/lib/db/study-probes";
import { codeMark, verifiersFor } from "@/lib/pipeline/study/code-mark";
import { type ListedLevel, StudyBody } from "@/lib/schema/study-body";
import type { Context } from "@/lib/services/context";
import { inParallel } from "@/lib/services/models/in-parallel";
import { findStudy } from "./find";
import { StudyDownstreamJob } from "./jobs";
import { answerFor, type Cost, totalOf } from "./make-text";
import { markByJudge } from "./mark-by-judge";
import { plantProbes, probeJudge } from "./probe-judge";
import { openWorkshop, type Workshop } from "./workshop";

/**
 * The worker's part of the downstream arm: every open answer, marked by code where code can; then every constraint left to the judge,
 * one at a time; then, as if they were more of these, constraints of which code knows whether they are kept: they measure the judge. What
 * comes to nothing is kept with its reason, and the rest goes on.
 */
export async function workDownstream(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { projectId, studyId } = StudyDownstreamJob.parse(payload);
  await alone(ctx.pool, `study downstream ${studyId}`, signal, async () => {
    const study = await findStudy(ctx.db, projectId, studyId);
    const shop = await openWorkshop(ctx, projectId, study, signal);
    const [answering, judging] = await Promise.all([shop.asker("generator"), shop.asker("judge")]);
    const sql = sqlOf(ctx.pool);
    const atOnce = judging?.model.concurrency ?? 1;
    await inParallel(await openAnswers(sql, studyId), answering?.model.concurrency ?? 1, (open) => answerOne(ctx, shop, open));
    // Drawn before the judge begins, so that what is open is known from then on.
    await plantProbes(ctx, study);
    await inParallel(await openMarks(sql, studyId), atOnce, (open) => markByJudge(ctx, shop, open));
    await inParallel(await openProbes(sql, studyId), atOnce, (open) => probeJudge(ctx, shop, open));
  });
}

async function answerOne(ctx: Context, shop: Workshop, open: OpenAnswer): Promise<void> {
  const body = StudyBody.parse(open.body);
  const level = body.levels.find((one) => one.level === open.level);
  if (!level) return patiently(() => failAnswer(sqlOf(ctx.pool), open, `The arm has no instruction of level ${open.level}.`));
  const costs: Cost[] = [];
  const said = await saidTo(shop, open, { body, level }, costs);
  const model = (await shop.asker("generator"))?.model;
  if ("problem" in said || !model)
    return patiently(() => failAnswer(sqlOf(ctx.pool), open, "problem" in said ? said.problem : "No model is set for the generator."));
  const marks = await codeMarks(said.value, body, level);
  const signed = { model: model.model, isRehearsal: model.isRehearsal, costMicroUsd: totalOf(costs), now: ctx.now() };
  await patiently(() =>
    inTransaction(ctx.pool, (sql) => keepAnswer(sql, { textId: open.textId, level: open.level, text: said.value, ...signed, marks })),
  );
}

/** Where answers are compared, the stratum's level is answered already, and paid for with the text. */
async function saidTo(shop: Workshop, open: OpenAnswer, { body, level }: { body: StudyBody; level: ListedLevel }, costs: Cost[]) {
  if (body.answer !== null && open.level === open.ownLevel) return { value: body.answer };
  return answerFor(shop, { id: open.textId, rounds: open.rounds, level }, costs);
}

async function codeMarks(answer: string, { constraints }: StudyBody, level: ListedLevel): Promise<NewMark[]> {
  const used = level.constraints.flatMap((position) => {
    const listed = constraints[position];
    return listed ? [{ position, category: listed.category, constraint: listed.text }] : [];
  });
  await prepareVerifiers(verifiersFor(used.map(({ constraint }) => constraint)));
  return used.map((place) => ({ ...place, ...codeMark(answer, place.constraint) }));
}
