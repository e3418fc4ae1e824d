import type { z } from "zod";
import { drawSample, samplesOf } from "@/lib/db/filter-samples";
import { AppError } from "@/lib/errors";
import type { FilterSample, FilterSampleInput } from "@/lib/schema/filter-audit";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { judgingUser } from "@/lib/services/review/judging-user";

const most = 20;

/** The samples drawn from what the filters dropped, newest first. */
export async function listSamples(ctx: Context, { projectId }: { projectId: string }): Promise<FilterSample[]> {
  await authorise(ctx, projectId, "runs.read");
  return samplesOf(ctx.db, projectId, most);
}

/** Draws a share of what a filter dropped for people to look at. The same id again draws nothing. */
export async function drawFilterSample(
  ctx: Context,
  input: z.input<typeof FilterSampleInput> & { projectId: string },
): Promise<FilterSample> {
  const { projectId, id, share, isByLevel, noun = "instruction" } = input;
  await authorise(ctx, projectId, "review.lead");
  const createdById = judgingUser(ctx);
  return ctx.db.$transaction(async (tx) => {
    const isNew = await drawSample(tx, { id, projectId, noun, share, isByLevel, createdById, createdAt: ctx.now() });
    if (isNew) await noteAudit(ctx, tx, { projectId, action: "filter.sample", subject: `sample ${id}`, after: { noun, share, isByLevel } });
    const found = (await samplesOf(tx, projectId, most)).find((sample) => sample.id === id);
    if (!found) throw new AppError("conflict", "this id belongs to another sample; send a new one");
    return found;
  });
}
