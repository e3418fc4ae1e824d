import { prismaSql } from "@/lib/db/sql";
import { lockStudy } from "@/lib/db/studies";
import { setPrefills } from "@/lib/db/study-judges";
import { AppError } from "@/lib/errors";
import { epsilonOf } from "@/lib/schema/study";
import type { PrefillChoice, PrefillInput } from "@/lib/schema/study-judge";
import type { StudyView } from "@/lib/schema/study-view";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgeTrial } from "@/lib/study/report/judge-trial";
import { studyPairs } from "@/lib/study/report/pairs";
import { findStudy } from "./find";
import { readStudy } from "./read";
import { preferencesOf } from "./rows";

interface OfJudge {
  projectId: string;
  studyId: string;
  judge: string;
}

/** In which categories a judge may offer its choice by what people have said so far, and why not in the others. */
export async function prefillChoices(ctx: Context, { projectId, studyId, judge }: OfJudge): Promise<PrefillChoice[]> {
  await authorise(ctx, projectId, "studies.read");
  const study = await findStudy(ctx.db, projectId, studyId);
  const { categories } = judgeTrial(studyPairs(await preferencesOf(ctx, study)), judge, epsilonOf[study.protocol.annotatorKind]);
  return categories.map(({ category, pairs, mayPrefill, because }) => ({ category, pairs, mayPrefill, because }));
}

/**
 * Lets a judge offer its choice to people, in the categories where it passed and in no other; what is not named is taken back. Where it
 * is allowed already it stays so though people disagree with it later: taking it back is the lead's to decide.
 */
export async function allowPrefill(ctx: Context, input: PrefillInput & Omit<OfJudge, "judge">): Promise<StudyView> {
  const { projectId, studyId, judge } = input;
  await authorise(ctx, projectId, "studies.manage");
  const { judges } = await readStudy(ctx, { projectId, studyId });
  const known = judges.find((one) => one.judge === judge);
  if (!known) throw new AppError("not_found", `no judge ${judge} was asked in this study`);
  const choices = input.categories.length === 0 ? [] : await prefillChoices(ctx, { projectId, studyId, judge });
  const prefills = [...new Set(input.categories)].map(
    (category) => known.prefills.find((one) => one.category === category) ?? passed(choices, category),
  );
  await ctx.db.$transaction(async (tx) => {
    await lockStudy(prismaSql(tx), studyId);
    await setPrefills(prismaSql(tx), { studyId, judge }, prefills);
    const after = { judge, categories: prefills.map(({ category }) => category) };
    await noteAudit(ctx, tx, { projectId, action: "study.prefill", subject: `study ${studyId}`, after });
  });
  return readStudy(ctx, { projectId, studyId });
}

function passed(choices: readonly PrefillChoice[], category: string) {
  const choice = choices.find((one) => one.category === category);
  const named = category === "" ? "pairs without a category" : `“${category}”`;
  if (!choice) throw new AppError("conflict", `it judged no pair of ${named}: there is nothing to trust it with`);
  if (!choice.mayPrefill) throw new AppError("conflict", `it may not pre-fill ${named}: ${choice.because}`);
  return { category, because: choice.because };
}
