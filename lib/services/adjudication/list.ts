import { disputedItems } from "@/lib/db/adjudications";
import type { DisputedItem } from "@/lib/schema/adjudication";
import type { Consensus } from "@/lib/schema/assignment";
import { authorise, type Context } from "@/lib/services/context";

type Input = { projectId: string; consensus: Consensus; after: string | undefined; limit: number };

/** The items people disagree on, or those of another consensus, in the project's order. */
export async function listDisputed(ctx: Context, input: Input): Promise<{ rows: DisputedItem[]; next: string | null }> {
  const { projectId, consensus, limit } = input;
  await authorise(ctx, projectId, "review.lead");
  const found = await disputedItems(ctx.db, { projectId, consensus, after: BigInt(input.after ?? 0), limit: limit + 1 });
  const rows = found.slice(0, limit).map((row) => ({ ...row, ordinal: row.ordinal.toString() }));
  return { rows, next: found.length > limit ? (rows.at(-1)?.ordinal ?? null) : null };
}
