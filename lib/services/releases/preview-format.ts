import { releaseRecords } from "@/lib/db/releases";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { formatById } from "@/lib/exports/index";
import { Split } from "@/lib/schema/release";
import { authorise, type Context } from "@/lib/services/context";
import { readRelease } from "./read";

/** The first rows of a release as a format writes them. */
export async function previewFormat(ctx: Context, input: { projectId: string; release: string; format: string; limit: number }) {
  await authorise(ctx, input.projectId, "releases.read");
  const { id } = await readRelease(ctx, input);
  const format = formatById(input.format);
  if (!format) throw new AppError("not_found", `there is no export format ${input.format}`);
  const rows: unknown[] = [];
  for (const split of Split.options) {
    for await (const record of releaseRecords(sqlOf(ctx.pool), id, { split, kinds: format.takes })) {
      if (rows.length === input.limit) break;
      rows.push(format.rowOf(record));
    }
  }
  return { format: format.id, rows };
}
