import type { Db } from "@/lib/db/client";
import { findingsToRepair } from "@/lib/db/finding-list";
import { addBatch, batchById, isBatch } from "@/lib/db/repair-batches";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { ChainState } from "@/lib/schema/chain-state";
import type { RepairBatch, RepairInput, SingleRepairInput, SkippedFinding } from "@/lib/schema/finding-list";
import { noteAudit } from "@/lib/services/audit/record";
import type { Context } from "@/lib/services/context";
import { authorisedEditor } from "@/lib/services/instructions/editor";
import { chainChanges, isUnchanged } from "./chain-changes";
import type { MendedChain } from "./mend-chain";
import { planOne, planRepairs } from "./plan-repairs";
import { withOriginals } from "./with-originals";
import { writeChains } from "./write-chains";

const patienceMs = 120_000;

interface Batch {
  id: string;
  projectId: string;
  userId: string;
}

/** Mends many findings in one go: all that can be mended or, where anything fails, none. The same id again mends nothing twice. */
export async function repairFindings(
  ctx: Context,
  { projectId, id, selection }: RepairInput & { projectId: string },
): Promise<RepairBatch> {
  const { userId } = await authorisedEditor(ctx, projectId, "findings.repair");
  return ctx.db.$transaction(
    async (tx) => {
      const earlier = await earlierBatch(tx, projectId, id);
      if (earlier) return earlier;
      const { chains, skipped } = await planRepairs(tx, { projectId, selection, isHeld: true });
      return written(ctx, tx, { id, projectId, userId }, chains, skipped);
    },
    { timeout: patienceMs, maxWait: 10_000 },
  );
}

/** Mends one finding with one of its repairs. */
export async function repairFinding(
  ctx: Context,
  { projectId, findingId, id, offer }: SingleRepairInput & { projectId: string; findingId: string },
): Promise<RepairBatch> {
  const { userId } = await authorisedEditor(ctx, projectId, "review.edit");
  return ctx.db.$transaction(async (tx) => {
    const earlier = await earlierBatch(tx, projectId, id);
    if (earlier) return earlier;
    const [finding] = await findingsToRepair(tx, { projectId, filter: null, ids: [findingId], limit: 1 });
    if (!finding) throw new AppError("not_found", `finding ${findingId} not found`);
    if (finding.status !== "open") throw new AppError("conflict", `finding ${findingId} is ${finding.status} already`);
    const chain = await planOne(tx, projectId, finding, offer);
    const [refused] = chain.skipped;
    if (refused) throw new AppError("conflict", `it cannot be mended so: ${refused.because}`);
    return written(ctx, tx, { id, projectId, userId }, [chain], []);
  });
}

async function earlierBatch(tx: Db, projectId: string, id: string): Promise<RepairBatch | null> {
  const earlier = await batchById(tx, projectId, id);
  if (!earlier && (await isBatch(tx, id))) throw new AppError("conflict", `the id ${id} is taken; make a new one`);
  return earlier;
}

async function written(
  ctx: Context,
  tx: Db,
  batch: Batch,
  chains: readonly MendedChain[],
  passed: readonly SkippedFinding[],
): Promise<RepairBatch> {
  const { id, projectId, userId } = batch;
  const sql = prismaSql(tx);
  const at = ctx.now();
  const changed = chains.map(withOriginals).filter(({ before, after }) => !isUnchanged(chainChanges(before, after)));
  const skipped = [...passed, ...chains.flatMap((chain) => chain.skipped)];
  const findings = chains.reduce((sum, { mendedIds }) => sum + mendedIds.length, 0);
  await addBatch(sql, { id, projectId, createdById: userId, findings, skipped, createdAt: at }, changed.map(rowOf));
  await writeChains(sql, { projectId, userId, at }, changed);
  await noteAudit(ctx, tx, { projectId, action: "finding.repair", subject: `repairs ${id}`, after: { findings, chains: changed.length } });
  const made = await batchById(tx, projectId, id);
  if (!made) throw new Error(`the batch of repairs ${id} was not written`);
  return made;
}

/** As the chain stands after: with the versions its instructions will have. */
function rowOf({ before, after, mendedIds }: MendedChain) {
  const ids = chainChanges(before, after).instructions.map((pair) => pair.after.id);
  const instructions = after.instructions.map((one) => (ids.includes(one.id) ? { ...one, version: one.version + 1 } : one));
  const state = { before: ChainState.parse(before), after: ChainState.parse({ ...after, instructions }) };
  return { queryId: after.queryId, instructionIds: ids, findingIds: mendedIds, ...state };
}
