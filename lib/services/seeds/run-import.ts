import { setImmediate } from "node:timers/promises";
import { patiently } from "@/lib/db/sql";
import type { ByteSource } from "@/lib/intake/byte-source";
import { toCandidate } from "@/lib/intake/candidate";
import type { BadRow } from "@/lib/intake/format";
import { readRows } from "@/lib/intake/read-rows";
import { activeRules } from "@/lib/intake/rules/index";
import { type DetectLanguage, type SettledSeed, settleSeed } from "@/lib/intake/settle";
import { loadLanguageDetector } from "@/lib/language/detect";
import type { ColumnMapping, ImportCounts, SeedRules } from "@/lib/schema/seed-import";
import type { Context } from "@/lib/services/context";
import { keepHeapFlat } from "./flat-memory";
import { counted, unpacked } from "./unpacked";
import { type Batch, type ImportTarget, writeBatch } from "./write-batch";

export interface ImportProgress {
  counts: ImportCounts;
  bytesRead: number;
  bytesTotal: number;
}

export interface ImportWork {
  target: ImportTarget;
  formatId: string;
  mapping: ColumnMapping;
  rules: SeedRules;
  /** rows up to here were settled before: an import that was interrupted goes on after them */
  resumeAfter: number;
  source: ByteSource;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const batchRows = 2500;
const batchCharacters = 1_000_000;
/** language detection holds the thread: the database's answers are let in this often */
const rowsBetweenPauses = 250;

/** Reads, settles and writes a whole file; one batch is being written while the next is read. */
export async function runImport(ctx: Context, work: ImportWork): Promise<"done" | "stopped"> {
  keepHeapFlat();
  const meter = counted(work.source);
  const writer = createWriter(ctx, work);
  for await (const batch of settledBatches(work, await unpacked(meter.source))) {
    if (work.signal?.aborted || writer.isStopped()) return "stopped";
    await writer.write({ ...batch, bytesRead: meter.bytesRead() });
  }
  await writer.flush();
  return work.signal?.aborted || writer.isStopped() ? "stopped" : "done";
}

async function* settledBatches(work: ImportWork, source: ByteSource): AsyncGenerator<Omit<Batch, "bytesRead">> {
  const rules = activeRules(work.rules);
  const detect: DetectLanguage = rules.some((rule) => rule.asksLanguage) ? await loadLanguageDetector() : () => null;
  let seeds: SettledSeed[] = [];
  let bad: BadRow[] = [];
  let characters = 0;
  let lastLine = work.resumeAfter;
  for await (const row of readRows(work.formatId, source)) {
    if (row.line <= work.resumeAfter) continue;
    const candidate = row.kind === "bad" ? row : toCandidate(row, work.mapping);
    if (candidate.kind === "bad") bad.push(candidate);
    else {
      seeds.push(settleSeed(candidate, rules, detect));
      characters += candidate.text.length;
    }
    lastLine = row.line;
    const rows = seeds.length + bad.length;
    if (rows % rowsBetweenPauses === 0) await setImmediate();
    if (rows < batchRows && characters < batchCharacters) continue;
    yield { seeds, bad, lastLine };
    seeds = [];
    bad = [];
    characters = 0;
  }
  if (seeds.length + bad.length > 0) yield { seeds, bad, lastLine };
}

/** Holds one batch under way, so that reading and writing overlap and memory stays flat. */
function createWriter(ctx: Context, { target, source, onProgress, signal }: ImportWork) {
  let isStopped = false;
  let underWay: Promise<void> = Promise.resolve();

  async function settle(batch: Batch): Promise<void> {
    const written = await patiently(() => writeBatch(ctx.pool, target, batch), signal);
    if (written.isStopped) isStopped = true;
    onProgress?.({ counts: written.counts, bytesRead: batch.bytesRead, bytesTotal: source.byteLength });
  }

  return {
    isStopped: () => isStopped,
    async write(batch: Batch): Promise<void> {
      await underWay;
      underWay = settle(batch);
      // It is awaited with the next batch; until then a failure must not count as unheard.
      underWay.catch(() => {});
    },
    flush: () => underWay,
  };
}
