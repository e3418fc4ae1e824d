import { keepSeed, seedFate } from "@/lib/db/seeds";
import { AppError } from "@/lib/errors";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";

export interface RestoreSeed {
  projectId: string;
  seedId: string;
  reason: string;
}

/** A person keeps a seed that a rule, or a near-duplicate decision, removed. Repeated imports leave it kept. */
export async function restoreSeed(ctx: Context, { projectId, seedId, reason }: RestoreSeed): Promise<{ id: string }> {
  await authorise(ctx, projectId, "seeds.manage");
  return ctx.db.$transaction(async (db) => {
    const seed = await seedFate(db, projectId, seedId);
    if (!seed) throw new AppError("not_found", `seed ${seedId} not found`);
    if (seed.status === "kept") throw new AppError("conflict", `seed ${seedId} is kept already`);
    await keepSeed(db, projectId, seedId);
    const before = { status: seed.status, removedBy: seed.removedBy, removedDetail: seed.removedDetail };
    await noteAudit(ctx, db, { projectId, action: "seeds.restored", subject: `seed ${seedId}`, before, after: { status: "kept", reason } });
    return { id: seedId };
  });
}
