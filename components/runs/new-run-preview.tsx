"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { formatNoun, formatUsd } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { previewRun } from "@/lib/client/runs";
import type { RunSettings } from "@/lib/schema/run";
import { PreviewRow } from "./preview-row";

const sizes = ["1", "3", "5", "10"].map((rows) => ({ value: rows, label: rows === "1" ? "1 seed" : `${rows} seeds` }));

/** A few seeds through the first stages, with these settings. Their replies are kept, so the run does not pay for them again. */
export function NewRunPreview({ project, settings }: { project: string; settings: RunSettings | null }) {
  const [rows, setRows] = useState("3");
  const preview = useMutation(previewRun(project));
  const actions = (
    <>
      <Select
        aria-label="How many seeds to preview"
        size="sm"
        className="w-24"
        value={rows}
        onChange={(event) => setRows(event.target.value)}
        options={sizes}
      />
      <Button
        size="sm"
        isBusy={preview.isPending}
        disabled={!settings}
        onClick={() => settings && preview.mutate({ settings, rows: Number(rows) })}
      >
        Preview
      </Button>
    </>
  );
  return (
    <Section
      title="Preview"
      description="Sends a few seeds through the stages without writing anything down. The run does not pay for these replies again."
      actions={actions}
    >
      {preview.isPending ? <SkeletonRows rows={4} label="Asking the models" /> : null}
      {preview.isError ? <ErrorState title="The preview could not be made" error={preview.error} /> : null}
      {preview.data ? (
        <div className="flex flex-col gap-3">
          <p className="text-muted text-sm">
            {formatNoun(preview.data.calls, "call")}, {formatUsd(preview.data.costMicroUsd)}.
          </p>
          {preview.data.rows.map((row) => (
            <PreviewRow key={row.key} row={row} />
          ))}
        </div>
      ) : null}
    </Section>
  );
}
