import { listedChains } from "@/lib/db/chains";
import type { ChainRow } from "@/lib/schema/chain";
import { authorise, type Context } from "@/lib/services/context";

export async function listChains(
  ctx: Context,
  input: { projectId: string; run: number | null; after: string | undefined; limit: number },
): Promise<{ rows: ChainRow[]; next: string | null }> {
  const { projectId, run, after, limit } = input;
  await authorise(ctx, projectId, "instructions.read");
  return listedChains(ctx.db, { projectId, run, after: BigInt(after ?? 0), limit });
}
