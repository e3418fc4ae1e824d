import type { Db } from "@/lib/db/client";
import { releaseCandidates } from "@/lib/db/release-candidates";
import { releaseRuns } from "@/lib/db/release-runs";
import type { Format } from "@/lib/exports/format";
import { formats } from "@/lib/exports/index";
import { recordsOf } from "@/lib/exports/records";
import { splitOf } from "@/lib/exports/split";
import { Tally } from "@/lib/exports/tally";
import { ReleaseSettings } from "@/lib/schema/release";
import type { ReleasePreview } from "@/lib/schema/release-preview";
import type { ReleaseRecord } from "@/lib/schema/release-record";
import { authorise, type Context } from "@/lib/services/context";

const mostQueries = 3_000;
const rowsPerFormat = 5;

/** What a release of these settings would hold, counted on its first queries, and how its first rows look in each format. */
export async function previewRelease(ctx: Context, input: { projectId: string; settings: unknown }): Promise<ReleasePreview> {
  await authorise(ctx, input.projectId, "releases.read");
  const settings = ReleaseSettings.parse(input.settings);
  return ctx.db.$transaction((tx) => preview(tx, input.projectId, settings), { timeout: 60_000, maxWait: 10_000 });
}

async function preview(tx: Db, projectId: string, { selection, splits }: ReleaseSettings): Promise<ReleasePreview> {
  const runs = await releaseRuns(tx, projectId, selection.runIds);
  const byId = new Map(runs.map((run) => [run.id, run]));
  const tally = new Tally();
  const samples = new Samples();
  let queries = 0;
  for await (const candidate of releaseCandidates(tx, projectId, selection, { atMost: mostQueries + 1 })) {
    if (++queries > mostQueries) break;
    const { records, leftOut } = recordsOf(candidate, selection, byId);
    tally.leaveOut(leftOut);
    for (const record of records) {
      tally.add(record, splitOf(candidate.seed.key, splits));
      samples.offer(record);
    }
  }
  return { counts: tally.result(), isPartial: queries > mostQueries, queries: Math.min(queries, mostQueries), samples: samples.rows() };
}

/** The first few rows of every format. */
class Samples {
  private readonly byFormat: readonly { format: Format; rows: unknown[] }[] = formats.map((format) => ({ format, rows: [] }));

  offer(record: ReleaseRecord): void {
    for (const { format, rows } of this.byFormat)
      if (rows.length < rowsPerFormat && format.accepts(record)) rows.push(format.rowOf(record));
  }

  rows(): ReleasePreview["samples"] {
    return this.byFormat.map(({ format, rows }) => ({ format: format.id, rows }));
  }
}
