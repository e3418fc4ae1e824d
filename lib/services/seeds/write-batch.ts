import { createHash } from "node:crypto";
import type pg from "pg";
import {
  copyIncoming,
  type ImportKey,
  type IncomingSeed,
  insertBadRows,
  insertIncoming,
  lockRunningImport,
  lockSeedsOf,
  restoreKnown,
  saveProgress,
  settleKnown,
} from "@/lib/db/seed-batch";
import { AppError } from "@/lib/errors";
import { addOutcome, type BatchOutcome } from "@/lib/intake/counts";
import type { BadRow } from "@/lib/intake/format";
import { seedRules } from "@/lib/intake/rules/index";
import type { SettledSeed } from "@/lib/intake/settle";
import { ImportCounts } from "@/lib/schema/seed-import";

export interface Batch {
  seeds: SettledSeed[];
  bad: BadRow[];
  lastLine: number;
  bytesRead: number;
}

export interface BatchWritten {
  counts: ImportCounts;
  /** a person asked to stop, or someone else ended the import */
  isStopped: boolean;
}

export interface ImportTarget extends ImportKey {
  licence: string;
  source: string;
}

/** Writes a batch, its bad rows and the import's new counts in one transaction. A batch that is in already changes nothing. */
export async function writeBatch(pool: pg.Pool, target: ImportTarget, batch: Batch): Promise<BatchWritten> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const written = await writeWithin(client, target, batch);
    await client.query("commit");
    return written;
  } catch (error) {
    await client.query("rollback").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function writeWithin(client: pg.PoolClient, target: ImportTarget, batch: Batch): Promise<BatchWritten> {
  await lockSeedsOf(client, target.projectId);
  const running = await lockRunningImport(client, target.importId);
  if (running === null) throw new AppError("conflict", `import ${target.importId} is no longer running`);
  const before = ImportCounts.parse(running.counts);
  if (before.lastLine >= batch.lastLine) return { counts: before, isStopped: false };
  const outcome = await writeSeeds(client, target, batch.seeds);
  await insertBadRows(client, target.importId, batch.bad);
  const counts = addOutcome(before, { ...outcome, bad: batch.bad.length, lastLine: batch.lastLine });
  const isStopped = await saveProgress(client, target.importId, counts, batch.bytesRead);
  return { counts, isStopped };
}

async function writeSeeds(
  client: pg.PoolClient,
  target: ImportTarget,
  seeds: readonly SettledSeed[],
): Promise<Omit<BatchOutcome, "bad" | "lastLine">> {
  if (seeds.length === 0) return { kept: 0, removed: {}, duplicates: 0, alreadyThere: 0, restored: 0 };
  await copyIncoming(
    client,
    seeds.map((seed) => incoming(seed, target)),
  );
  const made = await insertIncoming(client, target);
  const removed = Object.fromEntries(made.flatMap(({ removedBy, rows }) => (removedBy === null ? [] : [[removedBy, rows]])));
  const kept = made.find(({ removedBy }) => removedBy === null)?.rows ?? 0;
  const isAllNew = made.reduce((sum, { rows }) => sum + rows, 0) === seeds.length;
  if (isAllNew) return { kept, removed, duplicates: 0, alreadyThere: 0, restored: 0 };
  const known = await settleKnown(client, target);
  const ruleIds = seedRules.map((rule) => rule.id);
  const restored = known.alreadyThere > 0 ? await restoreKnown(client, target, ruleIds) : 0;
  return { kept, removed, ...known, restored };
}

function incoming(seed: SettledSeed, target: ImportTarget): IncomingSeed {
  return {
    line: seed.line,
    externalId: seed.externalId,
    text: seed.text,
    hash: createHash("sha256").update(seed.text).digest("hex"),
    turns: seed.turns,
    language: seed.language,
    languageConfidence: seed.languageConfidence,
    licence: seed.licence ?? target.licence,
    source: seed.source ?? target.source,
    removedBy: seed.removedBy,
    removedDetail: seed.removedDetail,
  };
}
