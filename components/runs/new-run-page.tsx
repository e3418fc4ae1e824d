"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { overviewQuery } from "@/lib/client/overview";
import { startRun } from "@/lib/client/runs";
import { NewRunChecking } from "./new-run-checking";
import { draftOf, firstFields, type RunFields } from "./new-run-draft";
import { NewRunEstimate } from "./new-run-estimate";
import { NewRunGates } from "./new-run-gates";
import { NewRunModels } from "./new-run-models";
import { NewRunPreview } from "./new-run-preview";
import { NewRunSampling } from "./new-run-sampling";
import { NewRunSettings } from "./new-run-settings";
import type { StageOutline } from "./stage-outline";

interface NewRunPageProps {
  project: string;
  outlines: readonly StageOutline[];
}

/** Everything a run is started with, what it will cost, and a look at a few rows before anything is spent. */
export function NewRunPage({ project, outlines }: NewRunPageProps) {
  const client = useQueryClient();
  const router = useRouter();
  const [fields, setFields] = useState<RunFields>(firstFields);
  const change = (part: Partial<RunFields>) => setFields((before) => ({ ...before, ...part }));
  const draft = draftOf(fields);
  const overview = useQuery(overviewQuery(project));
  const start = useMutation({ ...startRun(client, project), onSuccess: ({ number }) => router.push(`/p/${project}/runs/${number}`) });
  const seeds = overview.data?.seeds.kept ?? 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.run) start.mutate(draft.run);
  };
  if (overview.data && seeds === 0) return <NoSeeds project={project} />;
  return (
    <PageBody>
      <PageHeader
        title="New run"
        description="Settings are stored with the run and never change; a second run with the same ones pays for nothing twice."
      />
      <form onSubmit={submit} className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_340px]" noValidate>
        <div className="flex min-w-0 flex-col gap-8">
          <NewRunSettings fields={fields} problems={draft.problems} seeds={seeds} outlines={outlines} onChange={change} />
          <NewRunChecking fields={fields} problems={draft.problems} onChange={change} />
          <NewRunGates outlines={outlines} gates={fields.gates} onChange={(gates) => change({ gates })} />
          <NewRunSampling
            outlines={outlines}
            sampling={fields.sampling}
            problems={draft.problems}
            onChange={(sampling) => change({ sampling })}
          />
          <NewRunPreview project={project} settings={draft.run?.settings ?? null} />
        </div>
        <aside aria-label="Models and cost" className="flex flex-col gap-6 lg:sticky lg:top-18">
          <NewRunModels project={project} />
          <NewRunEstimate project={project} settings={draft.run?.settings ?? null} budgetMicroUsd={draft.run?.budgetMicroUsd ?? null} />
          {start.isError ? <ErrorState title="The run was not started" error={start.error} /> : null}
          <Button type="submit" tone="primary" size="lg" isBusy={start.isPending || start.isSuccess} disabled={!draft.run}>
            Start the run
          </Button>
          {draft.run ? null : <p className="text-muted text-sm">Some settings need another value before the run can start.</p>}
        </aside>
      </form>
    </PageBody>
  );
}

function NoSeeds({ project }: { project: string }) {
  return (
    <PageBody>
      <PageHeader title="New run" />
      <EmptyState
        title="No seeds to run yet."
        action={
          <Button asChild tone="primary">
            <Link href={`/p/${project}/seeds`}>Import seeds</Link>
          </Button>
        }
      >
        A run starts from user queries that the seed rules kept. Import a file first; what the rules leave out is counted and shown.
      </EmptyState>
    </PageBody>
  );
}
