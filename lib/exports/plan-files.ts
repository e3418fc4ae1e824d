import { type ReleaseCounts, Split } from "@/lib/schema/release";
import type { Format } from "./format";

export interface PlannedFile {
  name: string;
  split: Split;
  rows: number;
}

/** The data files of an export: one per split that holds rows of the format. An empty file would break loaders. */
export function planFiles(format: Format, counts: ReleaseCounts): PlannedFile[] {
  return Split.options
    .map((split) => ({ name: `${split}.${format.extension}`, split, rows: rowsOf(format, counts, split) }))
    .filter(({ rows }) => rows > 0);
}

function rowsOf(format: Format, counts: ReleaseCounts, split: Split): number {
  return format.takes.reduce((sum, kind) => sum + counts.bySplit[split].byKind[kind], 0);
}
