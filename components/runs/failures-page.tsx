"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatNoun } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { failureListQuery, orderRun } from "@/lib/client/runs";
import { FailureKind } from "@/lib/schema/call-outcome";
import type { FailureRow } from "@/lib/schema/run";
import { FailureFilters } from "./failure-filters";
import { FailureLine } from "./failure-line";
import { FailurePanel } from "./failure-panel";
import { RunCrumbs } from "./run-crumbs";
import { failureWords } from "./run-words";
import type { StageOutline } from "./stage-outline";

interface FailuresPageProps {
  project: string;
  number: number;
  outlines: readonly StageOutline[];
  mayManage: boolean;
}

/** Every failed call of a run with its reply as it came; none is ever thrown away. */
export function FailuresPage({ project, number, outlines, mayManage }: FailuresPageProps) {
  const [filter, setFilter] = useFailureFilter(outlines);
  const wanted = { state: filter.state, ...(filter.stage ? { stage: filter.stage } : {}), ...(filter.kind ? { kind: filter.kind } : {}) };
  const failures = useInfiniteQuery(failureListQuery(project, number, wanted));
  const rows = failures.data?.pages.flatMap((page) => page.rows) ?? [];
  const hasRetryable = rows.some(({ retryable, resolvedAt }) => retryable && resolvedAt === null);
  const [opened, setOpened] = useState<FailureRow | null>(null);
  const titleOf = (stage: string) => outlines.find(({ id }) => id === stage)?.title ?? stage;
  return (
    <PageBody>
      <RunCrumbs project={project} number={number} />
      <PageHeader
        title="Failures"
        description="A failed call fails its row, not the run. Each attempt is kept with the raw reply; truncated or broken replies never become content."
        actions={mayManage && hasRetryable ? <RetryButton project={project} number={number} filter={wanted} /> : null}
      />
      <FailureFilters outlines={outlines} filter={filter} onChange={setFilter} />
      {failures.isPending ? <SkeletonRows rows={10} /> : null}
      {failures.isError && rows.length === 0 ? (
        <ErrorState title="The failures could not be read" error={failures.error} onRetry={() => failures.refetch()} />
      ) : null}
      {failures.data && rows.length === 0 ? (
        <EmptyState title={filter.state === "open" ? "No open failure." : "No failure."}>
          {filter.stage || filter.kind
            ? "None of this stage and kind. Widen the filters to see others."
            : "Every call of this run was answered, or made good by a later attempt."}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <ul className="overflow-hidden rounded-md border border-line bg-raised">
          {rows.map((failure) => (
            <FailureLine key={failure.id} failure={failure} stageTitle={titleOf(failure.stage)} onOpen={() => setOpened(failure)} />
          ))}
        </ul>
      ) : null}
      {failures.hasNextPage ? (
        <Button className="self-start" isBusy={failures.isFetchingNextPage} onClick={() => failures.fetchNextPage()}>
          Older failures
        </Button>
      ) : null}
      <FailurePanel
        project={project}
        run={number}
        failure={opened}
        stageTitle={opened ? titleOf(opened.stage) : ""}
        mayRetry={mayManage}
        onClose={() => setOpened(null)}
      />
    </PageBody>
  );
}

function useFailureFilter(outlines: readonly StageOutline[]) {
  return useQueryStates({
    stage: parseAsStringLiteral(outlines.map(({ id }) => id)),
    kind: parseAsStringLiteral(FailureKind.options),
    state: parseAsStringLiteral(["open", "all"] as const).withDefault("open"),
  });
}

interface RetryButtonProps {
  project: string;
  number: number;
  filter: { stage?: string; kind?: FailureKind };
}

/** Retries every row the filters show that may be retried. */
function RetryButton({ project, number, filter: { stage, kind } }: RetryButtonProps) {
  const client = useQueryClient();
  const retry = useMutation({
    ...orderRun(client, project, number),
    onSuccess: (reply) => notify({ title: `${retriedWords(reply)} another attempt.`, tone: "accept" }),
    onError: (error) => notify({ title: "Nothing was retried.", detail: messageOf(error), tone: "reject" }),
  });
  const which = { ...(stage ? { stage } : {}), ...(kind ? { kind } : {}) };
  const label = kind ? `Retry all: ${failureWords[kind]}` : stage ? "Retry all of this stage" : "Retry all";
  return (
    <Button isBusy={retry.isPending} onClick={() => retry.mutate({ order: "retry", which })}>
      <RotateCcw aria-hidden /> {label}
    </Button>
  );
}

function retriedWords(reply: unknown): string {
  const retried =
    typeof reply === "object" && reply !== null && "retried" in reply && typeof reply.retried === "number" ? reply.retried : 0;
  return `${formatNoun(retried, "row")} ${retried === 1 ? "waits" : "wait"} for`;
}
