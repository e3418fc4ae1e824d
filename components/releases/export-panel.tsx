"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount } from "@/components/ui/number-format";
import { Skeleton } from "@/components/ui/skeleton";
import { exportsQuery, formatPreviewQuery, prepareExport } from "@/lib/client/releases";
import type { FormatSummary } from "@/lib/schema/export";
import type { ReleaseDetail } from "@/lib/schema/release";
import { ExportFiles } from "./export-files";
import { RowSamples } from "./row-samples";

interface ExportPanelProps {
  project: string;
  release: ReleaseDetail;
  format: FormatSummary;
  rows: number;
}

/** One format of a release: its files with their hashes once they are counted, and its first rows. */
export function ExportPanel({ project, release, format, rows }: ExportPanelProps) {
  const client = useQueryClient();
  const number = String(release.number);
  const made = useQuery(exportsQuery(project, number));
  const prepare = useMutation(prepareExport(client, project, number));
  const preview = useQuery({ ...formatPreviewQuery(project, number, format.id), enabled: rows > 0 });
  const manifest = prepare.data ?? made.data?.find((row) => row.format === format.id)?.manifest;
  const isPrevious = preview.isPlaceholderData && preview.data?.format !== format.id;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p className="max-w-prose text-sm">{format.summary}</p>
      {rows === 0 ? <p className="text-muted text-sm">The release holds no row that this format takes.</p> : null}
      {manifest ? <ExportFiles project={project} release={number} manifest={manifest} /> : null}
      {!manifest && rows > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button tone="primary" isBusy={prepare.isPending} onClick={() => prepare.mutate(format.id)}>
            Prepare {formatCount(rows)} rows
          </Button>
          <span className="text-muted text-sm">One pass over the rows counts and hashes every file.</span>
        </div>
      ) : null}
      {prepare.isError ? (
        <ErrorState title="The files could not be prepared" error={prepare.error} onRetry={() => prepare.mutate(format.id)} />
      ) : null}
      {rows > 0 ? (
        <>
          <CodeBlock
            label="Command"
            text={`npm run larch -- export --project ${project} --release ${number} --format ${format.id} --out ./${format.id}`}
          />
          <h3 className="font-medium text-sm">First rows</h3>
          {preview.isPending || isPrevious ? <Skeleton className="h-24" /> : null}
          {preview.data && !isPrevious ? <RowSamples rows={preview.data.rows} /> : null}
        </>
      ) : null}
    </div>
  );
}
