import { findingGroups, findingPage } from "@/lib/db/finding-list";
import { findingFacets } from "@/lib/review/finding-facets";
import type { FindingCounts, FindingFilter, FindingPage } from "@/lib/schema/finding-list";
import { authorise, type Context } from "@/lib/services/context";

interface Input {
  projectId: string;
  filter: FindingFilter;
}

export async function listFindings(ctx: Context, input: Input & { after: string | undefined; limit: number }): Promise<FindingPage> {
  const { projectId, filter, after, limit } = input;
  await authorise(ctx, projectId, "instructions.read");
  return findingPage(ctx.db, { projectId, filter, after: BigInt(after ?? 0), limit });
}

export async function countFindings(ctx: Context, { projectId, filter }: Input): Promise<FindingCounts> {
  await authorise(ctx, projectId, "instructions.read");
  return findingFacets(await findingGroups(ctx.db, projectId, filter), filter);
}
