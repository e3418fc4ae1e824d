"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { createRelease, releasePreviewQuery } from "@/lib/client/releases";
import { ReleaseSettings } from "@/lib/schema/release";
import { FormatSamples } from "./format-samples";
import { PreviewCounts } from "./preview-counts";
import { type RunChoice, SelectionFields } from "./selection-fields";
import { SplitFields } from "./split-fields";
import { useSettled } from "./use-settled";

const settleMs = 350;

/** Choose what goes in, see what that makes, then freeze it. */
export function NewReleasePage({ project, runs }: { project: string; runs: readonly RunChoice[] }) {
  const router = useRouter();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [settings, setSettings] = useState(() => ReleaseSettings.parse({}));
  const problem = problemOf(settings);
  const settled = useSettled(settings, settleMs);
  const preview = useQuery({ ...releasePreviewQuery(project, settled), enabled: problemOf(settled) === undefined });
  const release = useMutation(createRelease(client, project));
  const rows = preview.data?.counts.rows ?? 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    release.mutate({ name, settings }, { onSuccess: ({ number }) => router.push(`/p/${project}/releases/${number}`) });
  };
  const isStale = preview.isPlaceholderData || settled !== settings;
  return (
    <PageBody width="wide">
      <PageHeader title="New release" description="Nothing is fixed until you make it. A release cannot be changed or taken back." />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
        <form onSubmit={submit} className="flex min-w-0 flex-col gap-6">
          <Field label="Name" isRequired hint="What people will call it: spring-sft, pilot two.">
            <Input value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
          </Field>
          <SelectionFields
            selection={settings.selection}
            runs={runs}
            categories={Object.keys(preview.data?.counts.byCategory ?? {})}
            onChange={(selection) => setSettings({ ...settings, selection })}
          />
          <SplitFields splits={settings.splits} error={problem} onChange={(splits) => setSettings({ ...settings, splits })} />
          {release.isError ? <ErrorState title="The release was not made" error={release.error} /> : null}
          <div className="flex flex-wrap items-center gap-3">
            <Button
              type="submit"
              tone="primary"
              size="lg"
              isBusy={release.isPending}
              disabled={name.trim() === "" || problem !== undefined || rows === 0}
            >
              Make the release
            </Button>
            {release.isPending ? <span className="text-muted text-sm">Copying every row; a large set takes a while.</span> : null}
          </div>
        </form>
        <div className="flex min-w-0 flex-col gap-6" aria-busy={isStale}>
          {preview.isPending ? <Skeleton className="h-40" /> : null}
          {preview.isError ? (
            <ErrorState title="The counts could not be made" error={preview.error} onRetry={() => preview.refetch()} />
          ) : null}
          {preview.data ? <PreviewCounts preview={preview.data} splits={settled.splits} isStale={isStale} /> : null}
          {preview.data ? <FormatSamples samples={preview.data.samples} /> : null}
        </div>
      </div>
    </PageBody>
  );
}

function problemOf(settings: ReleaseSettings): string | undefined {
  return ReleaseSettings.safeParse(settings).error?.issues[0]?.message;
}
