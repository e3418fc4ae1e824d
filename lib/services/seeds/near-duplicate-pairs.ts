import { pairDecision, pairPage, saveDecision } from "@/lib/db/near-duplicates";
import { keepSeed, removeAsNearDuplicate, seedFate } from "@/lib/db/seeds";
import { AppError } from "@/lib/errors";
import { NearDuplicateDecision, type NearDuplicateDecisionRequest, type NearDuplicatePair } from "@/lib/schema/near-duplicate";
import { nearDuplicateRule } from "@/lib/schema/seed";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context, type Db } from "@/lib/services/context";

export async function listNearDuplicates(
  ctx: Context,
  input: { projectId: string; state: "undecided" | "decided"; after?: string | undefined; limit: number },
): Promise<{ rows: NearDuplicatePair[]; next: string | null }> {
  await authorise(ctx, input.projectId, "seeds.read");
  return pairPage(ctx.db, { ...input, isDecided: input.state === "decided" });
}

/** Keeps both seeds of a pair, or removes one; deciding anew first takes back what was decided before. */
export async function decideNearDuplicate(
  ctx: Context,
  input: NearDuplicateDecisionRequest & { projectId: string },
): Promise<{ decision: NearDuplicateDecision | null }> {
  const { projectId, seedId, otherId, decision } = input;
  await authorise(ctx, projectId, "seeds.manage");
  return ctx.db.$transaction(async (db) => {
    const pair = await pairDecision(db, projectId, seedId, otherId);
    if (!pair) throw new AppError("not_found", `seeds ${seedId} and ${otherId} are no pair of near duplicates`);
    const before = NearDuplicateDecision.nullable().parse(pair.decision);
    if (before === "removed_seed") await takeBack(db, projectId, seedId);
    if (before === "removed_other") await takeBack(db, projectId, otherId);
    if (decision === "removed_seed") await remove(db, projectId, { remove: seedId, keep: otherId });
    if (decision === "removed_other") await remove(db, projectId, { remove: otherId, keep: seedId });
    await saveDecision(db, seedId, otherId, decision);
    const subject = `near duplicates ${seedId} ${otherId}`;
    const audit = { projectId, action: "seeds.near_duplicate_decided", subject, before: { decision: before }, after: { decision } };
    await noteAudit(ctx, db, audit);
    return { decision };
  });
}

async function remove(db: Db, projectId: string, { remove, keep }: { remove: string; keep: string }): Promise<void> {
  if (await removeAsNearDuplicate(db, projectId, remove, `near duplicate of seed ${keep}`)) return;
  throw new AppError("conflict", `seed ${remove} is no longer kept: load the pair again`);
}

async function takeBack(db: Db, projectId: string, seedId: string): Promise<void> {
  const seed = await seedFate(db, projectId, seedId);
  if (seed?.removedBy === nearDuplicateRule) await keepSeed(db, projectId, seedId);
}
