import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { releaseCandidates } from "@/lib/db/release-candidates";
import { releaseRuns } from "@/lib/db/release-runs";
import { insertRelease, insertReleaseRows, type NewReleaseRow, sealRelease, takeReleaseNumber } from "@/lib/db/releases";
import { AppError } from "@/lib/errors";
import { recordsOf } from "@/lib/exports/records";
import { splitOf } from "@/lib/exports/split";
import { emptyCounts, Tally } from "@/lib/exports/tally";
import { stages } from "@/lib/pipeline/index";
import {
  leftOutPhrase,
  NewRelease,
  type ReleaseCounts,
  type ReleaseCreated,
  type ReleaseRun,
  type ReleaseSettings,
} from "@/lib/schema/release";
import { larchVersion } from "@/lib/schema/version";
import { noteAudit } from "@/lib/services/audit/record";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { resolveProject } from "@/lib/services/projects/resolve";

export interface CreateRelease {
  projectId: string;
  name: string;
  settings?: unknown;
  /** rows written so far */
  onProgress?(rows: number): void;
}

const batchSize = 500;
const longestMs = 3_600_000;

/** Freezes a selection as the project's next release: all of it, or nothing. */
export async function createRelease(ctx: Context, input: CreateRelease): Promise<ReleaseCreated> {
  await authorise(ctx, input.projectId, "releases.manage");
  const { name, settings } = readNewRelease(input);
  const { slug, name: projectName } = await resolveProject(ctx, input.projectId);
  const id = randomUUID();
  return ctx.db.$transaction(
    async (tx) => {
      const number = await takeReleaseNumber(tx, input.projectId);
      await insertRelease(tx, draft(ctx, { id, number, name, projectId: input.projectId, settings }));
      const runs = await releaseRuns(tx, input.projectId, settings.selection.runIds);
      const { counts, usedRuns } = await writeRows(tx, { ...input, releaseId: id, settings, runs });
      if (counts.rows === 0) throw new AppError("conflict", nothingMatches(counts), { leftOut: counts.leftOut });
      const isRehearsal = counts.rehearsal > 0;
      const provenance = {
        larchVersion,
        project: { slug, name: projectName },
        runs: runs.filter((run) => usedRuns.has(run.id)).map(inStageOrder),
      };
      await sealRelease(tx, id, { counts, provenance, isRehearsal, sealedAt: ctx.now() });
      const after = { number, name, rows: counts.rows, settings };
      await noteAudit(ctx, tx, { projectId: input.projectId, action: "release.create", subject: `release ${id}`, after });
      return { id, number, counts, isRehearsal };
    },
    { timeout: longestMs, maxWait: 30_000 },
  );
}

function readNewRelease({ name, settings }: CreateRelease): NewRelease {
  const parsed = NewRelease.safeParse({ name, settings: settings ?? {} });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".") || "release"}: ${issue.message}`);
  throw new AppError("invalid_input", `the release's settings are not as they should be: ${problems.join("; ")}`);
}

function draft(ctx: Context, row: { id: string; number: number; name: string; projectId: string; settings: ReleaseSettings }) {
  return { ...row, counts: emptyCounts(), createdById: actorUserId(ctx.actor), createdAt: ctx.now() };
}

/** Yields in the order of the pipeline, as people read a funnel. */
function inStageOrder(run: ReleaseRun): ReleaseRun {
  const place = (stage: string) => stages.findIndex(({ id }) => id === stage);
  return { ...run, yields: [...run.yields].sort((one, other) => place(one.stage) - place(other.stage)) };
}

interface Writing extends CreateRelease {
  releaseId: string;
  settings: ReleaseSettings;
  runs: readonly ReleaseRun[];
}

async function writeRows(tx: Db, { projectId, releaseId, settings, runs, onProgress }: Writing) {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const usedRuns = new Set<string>();
  const tally = new Tally();
  let batch: NewReleaseRow[] = [];
  let position = 0;
  const flush = async () => {
    await insertReleaseRows(tx, releaseId, batch);
    batch = [];
    onProgress?.(position);
  };
  for await (const candidate of releaseCandidates(tx, projectId, settings.selection)) {
    const { records, leftOut } = recordsOf(candidate, settings.selection, byId);
    const split = splitOf(candidate.seed.key, settings.splits);
    tally.leaveOut(leftOut);
    for (const record of records) {
      tally.add(record, split);
      batch.push({ position: position++, familyId: candidate.seed.id, split, record });
    }
    if (records.length > 0) usedRuns.add(candidate.runId);
    if (batch.length >= batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  return { counts: tally.result(), usedRuns };
}

function nothingMatches(counts: ReleaseCounts): string {
  const reasons = Object.entries(counts.leftOut).map(([reason, times]) => leftOutPhrase(reason, times));
  const detail = reasons.length > 0 ? ` (${reasons.join(", ")})` : "";
  return `the selection matches no row to release${detail}: widen it, or run the pipeline first`;
}
