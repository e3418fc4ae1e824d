import { countUndecidedPairs } from "@/lib/db/near-duplicates";
import { countDuplicates, seedCountsBy, seedPage } from "@/lib/db/seeds";
import { AppError } from "@/lib/errors";
import type { SeedCounts, SeedFilter, SeedPage } from "@/lib/schema/seed";
import { authorise, type Context } from "@/lib/services/context";

export interface ListSeeds extends SeedFilter {
  projectId: string;
  after?: string | undefined;
  limit: number;
}

export async function listSeeds(ctx: Context, input: ListSeeds): Promise<SeedPage> {
  await authorise(ctx, input.projectId, "seeds.read");
  const after = input.after === undefined ? undefined : Number(input.after);
  if (after !== undefined && !Number.isInteger(after)) throw new AppError("invalid_input", `after=${input.after} is no place in the list`);
  return seedPage(ctx.db, { ...input, after });
}

export async function countSeeds(ctx: Context, { projectId }: { projectId: string }): Promise<SeedCounts> {
  await authorise(ctx, projectId, "seeds.read");
  const [groups, duplicates, nearUndecided] = await Promise.all([
    seedCountsBy(ctx.db, projectId),
    countDuplicates(ctx.db, projectId),
    countUndecidedPairs(ctx.db, projectId),
  ]);
  const removed = groups.flatMap(({ status, removedBy, rows }) => (status === "removed" ? [[removedBy ?? "person", rows] as const] : []));
  const kept = groups.filter(({ status }) => status === "kept").reduce((sum, { rows }) => sum + rows, 0);
  return { kept, removed: Object.fromEntries(removed), duplicates, nearUndecided };
}
