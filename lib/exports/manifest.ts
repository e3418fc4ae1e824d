import type { ExportFile, ExportManifest } from "@/lib/schema/export";
import type { ReleaseDetail, Split } from "@/lib/schema/release";
import type { Format } from "./format";

export interface ManifestInput {
  release: ReleaseDetail;
  format: Format;
  files: readonly ExportFile[];
  counts: ExportManifest["counts"];
  larchVersion: string;
}

/** What an export holds, with nothing in it that a second export of the same release would say differently. */
export function manifestOf({ release, format, files, counts, larchVersion }: ManifestInput): ExportManifest {
  const { project, runs } = release.provenance;
  return {
    larchVersion,
    project,
    release: { id: release.id, number: release.number, name: release.name },
    format: format.id,
    settings: release.settings,
    isRehearsal: release.isRehearsal,
    counts,
    runs: runs.map(({ yields: _, seeds: __, ...run }) => run),
    files: [...files],
  };
}

/**
 * manifest.json: the manifest, and at its end every row's id in the order of the files, in pieces of a few thousand.
 * Names stand in alphabetical order: a manifest that has been through the database gives the same text.
 */
export function* manifestChunks(manifest: ExportManifest, rowIds: Partial<Record<Split, string[]>>): Generator<string> {
  yield JSON.stringify(ordered(manifest), null, 2).replace(/\n\}$/, ',\n  "rowIds": {');
  const splits = Object.entries(rowIds).sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [index, [split, ids]] of splits.entries()) {
    yield `${index === 0 ? "" : ","}\n    ${JSON.stringify(split)}: [`;
    for (let from = 0; from < ids.length; from += idsPerChunk) {
      const part = ids.slice(from, from + idsPerChunk).map((id) => `\n      ${JSON.stringify(id)}`);
      yield `${from === 0 ? "" : ","}${part.join(",")}`;
    }
    yield "\n    ]";
  }
  yield "\n  }\n}\n";
}

const idsPerChunk = 2_000;

function ordered(value: object): Record<string, unknown> {
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, orderedValue(inner)]));
}

function orderedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderedValue);
  return typeof value === "object" && value !== null ? ordered(value) : value;
}
