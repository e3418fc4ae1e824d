"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatCount, formatShare } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { cancelSeedImport, seedImport } from "@/lib/client/seed-imports";
import { seedsKey } from "@/lib/client/seeds";
import type { SeedImportRow } from "@/lib/schema/seed-import";
import { BadRowTable } from "./bad-row-table";
import { DuplicateTable } from "./duplicate-table";
import { ImportFigures } from "./import-figures";
import { ImportSettingsSummary } from "./import-settings-summary";
import { importStatus, removedRows } from "./import-words";
import { RemovedTable } from "./removed-table";

/** One import: how far it is, and afterwards what became of each of its rows. */
export function ImportReport({ project, importId, mayManage }: { project: string; importId: string; mayManage: boolean }) {
  const found = useQuery(seedImport(project, importId));
  useRefreshWhenDone(project, found.data?.status);
  if (found.isPending) return <SkeletonRows rows={8} label="Loading the import" />;
  if (found.isError) return <ErrorState title="The import could not be read" error={found.error} onRetry={() => found.refetch()} />;
  const row = found.data;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="break-all font-semibold text-base">{row.fileName}</h2>
        <Badge tone={importStatus[row.status].tone} shape={importStatus[row.status].shape}>
          {importStatus[row.status].label}
        </Badge>
        {row.statusReason ? <span className="text-reject text-sm">{row.statusReason}</span> : null}
      </div>
      {row.status === "running" ? <Running project={project} row={row} mayManage={mayManage} /> : null}
      <ImportFigures row={row} />
      <ImportSettingsSummary row={row} />
      {row.status === "running" ? null : <ReportTabs project={project} row={row} />}
    </div>
  );
}

function Running({ project, row, mayManage }: { project: string; row: SeedImportRow; mayManage: boolean }) {
  const client = useQueryClient();
  const cancel = useMutation({
    ...cancelSeedImport(client, project),
    onError: (error) => notify({ title: "The import was not stopped", detail: messageOf(error), tone: "reject" }),
  });
  const share = row.bytesTotal > 0 ? row.bytesRead / row.bytesTotal : 0;
  const words = `${formatShare(share)} of the file, ${formatCount(row.counts.read)} rows`;
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar label={`Importing ${row.fileName}`} value={row.bytesRead} max={row.bytesTotal} valueText={words} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted text-sm tabular-nums">
          {row.bytesRead === 0
            ? "Waiting for a worker. You may leave this page; the import goes on."
            : `${words}. You may leave this page.`}
        </p>
        {mayManage ? (
          <Button isBusy={cancel.isPending} disabled={row.cancelAsked} onClick={() => cancel.mutate(row.id)}>
            {row.cancelAsked ? "Stopping after this batch" : "Cancel"}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function ReportTabs({ project, row }: { project: string; row: SeedImportRow }) {
  const { counts } = row;
  const tabs = [
    {
      value: "removed",
      label: `Removed by rules (${formatCount(removedRows(row))})`,
      content: <RemovedTable project={project} row={row} />,
    },
    { value: "bad", label: `Bad rows (${formatCount(counts.bad)})`, content: <BadRowTable project={project} row={row} /> },
    {
      value: "duplicates",
      label: `Exact duplicates (${formatCount(counts.duplicates)})`,
      content: <DuplicateTable project={project} row={row} />,
    },
  ];
  return <Tabs label="What was not kept" tabs={tabs} />;
}

/** Once an import has ended, everything shown about seeds is out of date, the figures above it first. */
function useRefreshWhenDone(project: string, status: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (status !== undefined && status !== "running") client.invalidateQueries({ queryKey: seedsKey(project) });
  }, [client, project, status]);
}
