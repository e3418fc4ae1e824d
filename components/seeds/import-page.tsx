"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { SkeletonRows } from "@/components/ui/skeleton";
import { importPreview, startSeedImport } from "@/lib/client/seed-imports";
import type { ColumnMapping, ImportPreview, SeedUpload } from "@/lib/schema/seed-import";
import { FileDrop } from "./file-drop";
import { MappingFields } from "./mapping-fields";
import { OriginFields } from "./origin-fields";
import { PreviewSummary } from "./preview-summary";
import { PreviewTable } from "./preview-table";
import { type RuleForm, RuleSettings, rulesOf, usualRules } from "./rule-settings";

/** From a file to seeds: send it, see what would become of its first rows, then let it in. */
export function ImportPage({ project }: { project: string }) {
  const [upload, setUpload] = useState<SeedUpload | null>(null);
  if (upload === null) return <FileDrop project={project} onUploaded={setUpload} />;
  return <ImportSettings key={upload.id} project={project} upload={upload} onBack={() => setUpload(null)} />;
}

function ImportSettings({ project, upload, onBack }: { project: string; upload: SeedUpload; onBack: () => void }) {
  const [mapping, setMapping] = useState<ColumnMapping | null>(null);
  const [rules, setRules] = useState<RuleForm>(usualRules);
  const [origin, setOrigin] = useState({ licence: "", source: "" });
  const asked = useDeferredValue({ mapping, rules: rulesOf(rules) });
  const preview = useQuery(importPreview(project, upload.id, asked));
  const start = useStart(project);
  const begin = () => start.mutate({ uploadId: upload.id, mapping: preview.data?.mapping ?? mapping, rules: rulesOf(rules), ...origin });
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="break-all font-semibold text-base">{upload.fileName}</h2>
        <div className="flex flex-wrap gap-2">
          <Button onClick={onBack}>Choose another file</Button>
          <Button tone="primary" isBusy={start.isPending} disabled={!preview.data || preview.isError} onClick={begin}>
            Import this file
          </Button>
        </div>
      </div>
      {preview.isError ? (
        <ErrorState title="The preview could not be made" error={preview.error} onRetry={() => preview.refetch()} />
      ) : null}
      {preview.isPending ? <SkeletonRows rows={8} label="Reading the file's first rows" /> : null}
      {preview.data ? <MappingFields preview={preview.data} mapping={mapping ?? preview.data.mapping} onChange={setMapping} /> : null}
      <RuleSettings rules={rules} onChange={setRules} counts={preview.data?.counts ?? null} />
      <OriginFields origin={origin} onChange={setOrigin} />
      {preview.data ? <PreviewOf preview={preview.data} isStale={preview.isPlaceholderData} /> : null}
    </div>
  );
}

function PreviewOf({ preview, isStale }: { preview: ImportPreview; isStale: boolean }) {
  return (
    <>
      <PreviewSummary preview={preview} />
      <PreviewTable preview={preview} isStale={isStale} />
    </>
  );
}

function useStart(project: string) {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    ...startSeedImport(client, project),
    onSuccess: ({ id }) => router.push(`/p/${project}/seeds/imports/${id}`),
    onError: (error) => notify({ title: "The import was not started", detail: messageOf(error), tone: "reject" }),
  });
}
