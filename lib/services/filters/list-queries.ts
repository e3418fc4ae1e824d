import { filteredQueries } from "@/lib/db/filtered-queries";
import type { FilteredQueryPage, QueryListQuery } from "@/lib/schema/filter-flip";
import { authorise, type Context } from "@/lib/services/context";

/** Queries the first filter has judged: of a run, kept or dropped, or of a sample. */
export async function listFilteredQueries(ctx: Context, input: QueryListQuery & { projectId: string }): Promise<FilteredQueryPage> {
  const { projectId, run = null, filter = null, standing = null, sample = null, after, limit } = input;
  await authorise(ctx, projectId, "runs.read");
  return filteredQueries(ctx.db, { projectId, run, filter, standing, sample, after: BigInt(after ?? 0), limit });
}
