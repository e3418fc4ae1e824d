import { alone } from "@/lib/db/alone";
import { patiently, sqlOf } from "@/lib/db/sql";
import { failText, keepText, type TextToMake, textsToMake } from "@/lib/db/study-preparing";
import type { Context } from "@/lib/services/context";
import { inParallel } from "@/lib/services/models/in-parallel";
import { findStudy } from "./find";
import { StudyPrepareJob } from "./jobs";
import { makeText } from "./make-text";
import { shownSide } from "./shown-side";
import { openWorkshop, type Workshop } from "./workshop";

/** The worker's part of preparing: every text a model has still to make. A text that comes to nothing fails alone, with its reason. */
export async function workPrepare(ctx: Context, payload: unknown, signal: AbortSignal): Promise<void> {
  const { projectId, studyId } = StudyPrepareJob.parse(payload);
  await alone(ctx.pool, `study prepare ${studyId}`, signal, async () => {
    const study = await findStudy(ctx.db, projectId, studyId);
    const shop = await openWorkshop(ctx, projectId, study, signal);
    const texts = await textsToMake(sqlOf(ctx.pool), studyId);
    const most = (await shop.asker("generator"))?.model.concurrency ?? 4;
    await inParallel(texts, most, (text) => prepare(ctx, shop, text));
  });
}

async function prepare(ctx: Context, shop: Workshop, text: TextToMake): Promise<void> {
  const sql = sqlOf(ctx.pool);
  const made = await makeText(shop, text);
  if (made.body === null) return patiently(() => failText(sql, text.id, made.problem));
  const { body, listModel, costMicroUsd } = made;
  const { words } = shownSide(body, shop.study.protocol.unit);
  await patiently(() => keepText(sql, { id: text.id, body, words, listModel, costMicroUsd, readyAt: ctx.now() }));
}
