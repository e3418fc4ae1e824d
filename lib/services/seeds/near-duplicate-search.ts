import { randomUUID } from "node:crypto";
import { askSearchCancel, insertSearch, latestSearch, runningSearches, searchById } from "@/lib/db/near-duplicates";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { enqueueTask } from "@/lib/jobs/tasks";
import type { NearDuplicateSearch } from "@/lib/schema/near-duplicate";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { nearDuplicateQueue } from "./jobs";
import { toSearchRow } from "./search-row";

/** Hands the search for near duplicates to the workers. One at a time in a project. */
export async function startNearDuplicateSearch(
  ctx: Context,
  input: { projectId: string; threshold: number },
): Promise<NearDuplicateSearch> {
  const { projectId, threshold } = input;
  await authorise(ctx, projectId, "seeds.manage");
  return ctx.db.$transaction(async (db) => {
    if ((await runningSearches(db, projectId)) > 0) throw new AppError("conflict", "a search for near duplicates is under way already");
    const made = await insertSearch(db, { id: randomUUID(), projectId, threshold, createdById: actorUserId(ctx.actor) });
    await enqueueTask(ctx.pool, prismaSql(db), nearDuplicateQueue, { projectId, searchId: made.id });
    const subject = `near-duplicate search ${made.id}`;
    await noteAudit(ctx, db, { projectId, action: "seeds.near_duplicate_search_started", subject, after: { threshold } });
    return toSearchRow(made);
  });
}

export async function readLatestSearch(ctx: Context, { projectId }: { projectId: string }): Promise<NearDuplicateSearch | null> {
  await authorise(ctx, projectId, "seeds.read");
  const latest = await latestSearch(ctx.db, projectId);
  return latest && toSearchRow(latest);
}

export async function cancelNearDuplicateSearch(
  ctx: Context,
  input: { projectId: string; searchId: string },
): Promise<NearDuplicateSearch> {
  const { projectId, searchId } = input;
  await authorise(ctx, projectId, "seeds.manage");
  const isAsked = await askSearchCancel(ctx.db, projectId, searchId);
  const found = await searchById(ctx.db, projectId, searchId);
  if (!found) throw new AppError("not_found", `near-duplicate search ${searchId} not found`);
  if (!isAsked) throw new AppError("conflict", `near-duplicate search ${searchId} has ended already: it is ${found.status}`);
  return toSearchRow(found);
}
