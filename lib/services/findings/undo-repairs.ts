import { answeredChains, lockChains } from "@/lib/db/chain-states";
import { batchById, batchPage, batchRowsToUndo, markUndone, type StoredBatchRow } from "@/lib/db/repair-batches";
import { prismaSql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { ChainState } from "@/lib/schema/chain-state";
import type { RepairBatch, RepairUndo } from "@/lib/schema/finding-list";
import { noteAudit } from "@/lib/services/audit/record";
import { authorise, type Context } from "@/lib/services/context";
import { authorisedEditor } from "@/lib/services/instructions/editor";
import { writeChains } from "./write-chains";

const patienceMs = 120_000;

/** Puts every chain of a batch back exactly as it was, except where someone has changed it since. */
export async function undoRepairs(ctx: Context, { projectId, batchId }: { projectId: string; batchId: string }): Promise<RepairUndo> {
  const { userId } = await authorisedEditor(ctx, projectId, "review.edit");
  return ctx.db.$transaction(
    async (tx) => {
      const batch = await batchById(tx, projectId, batchId);
      if (!batch) throw new AppError("not_found", `batch of repairs ${batchId} not found`);
      if (batch.instructionIds.length > 1) await authorise(ctx, projectId, "findings.repair");
      const sql = prismaSql(tx);
      await lockChains(sql, batch.queryIds);
      const rows = await batchRowsToUndo(sql, batchId);
      const current = await answeredChains(sql, projectId, batch.queryIds);
      const decided = rows.map((row) => ({
        row,
        ...decide(
          row,
          current.find(({ queryId }) => queryId === row.queryId),
        ),
      }));
      const restored = decided.flatMap(({ back }) => (back ? [back] : []));
      await writeChains(sql, { projectId, userId, at: ctx.now() }, restored);
      const marks = decided.map(({ row, refusedBecause }) => ({ queryId: row.queryId, refusedBecause }));
      await markUndone(sql, batchId, { userId, at: ctx.now() }, marks);
      const refused = decided.flatMap(({ row, refusedBecause }) =>
        refusedBecause === null ? [] : [{ queryId: row.queryId, because: refusedBecause }],
      );
      const after = { restored: restored.length, refused: refused.length };
      await noteAudit(ctx, tx, { projectId, action: "finding.undo_repair", subject: `repairs ${batchId}`, after });
      return { restored: restored.length, refused };
    },
    { timeout: patienceMs, maxWait: 10_000 },
  );
}

/** Batches made so far, newest first. */
export async function listRepairs(ctx: Context, input: { projectId: string; after: string | undefined; limit: number }) {
  const { projectId, after, limit } = input;
  await authorise(ctx, projectId, "instructions.read");
  const page: { rows: RepairBatch[]; next: string | null } = await batchPage(ctx.db, {
    projectId,
    after: after === undefined ? null : BigInt(after),
    limit,
  });
  return page;
}

interface Decision {
  back: { before: ChainState; after: ChainState } | null;
  refusedBecause: string | null;
}

/** Only what the batch changed goes back; the rest of the chain stays as it stands now. */
function decide(row: StoredBatchRow, found: ChainState | undefined): Decision {
  if (!found) return { back: null, refusedBecause: "the chain is not there any more" };
  const now = ChainState.parse(found);
  for (const { id, version, level } of row.after.instructions.filter((one) => row.instructionIds.includes(one.id))) {
    if (now.instructions.find((one) => one.id === id)?.version !== version)
      return { back: null, refusedBecause: `someone has changed level ${level} since` };
  }
  const instructions = now.instructions.map((one) => {
    const old = row.before.instructions.find(({ id }) => id === one.id);
    return old && row.instructionIds.includes(one.id) ? { ...old, version: one.version } : one;
  });
  const constraints = now.constraints.map((one) => {
    const [was, became] = [row.before, row.after].map((state) => state.constraints.find(({ id }) => id === one.id));
    return was && became && JSON.stringify(was) !== JSON.stringify(became) ? was : one;
  });
  return { back: { before: now, after: { ...now, instructions, constraints } }, refusedBecause: null };
}
