"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { decideHeld, heldListQuery } from "@/lib/client/runs";
import type { HeldDecision } from "@/lib/schema/run-view";
import { GateFilter } from "./gate-filter";
import { GateKeys } from "./gate-keys";
import { HeldCard } from "./held-card";
import { RunCrumbs } from "./run-crumbs";
import type { StageOutline } from "./stage-outline";
import { useGateKeys } from "./use-gate-keys";

interface GatePageProps {
  project: string;
  number: number;
  outlines: readonly StageOutline[];
  mayDecide: boolean;
}

/** What waits behind the run's gates: one after the other by key, or all at once. */
export function GatePage({ project, number, outlines, mayDecide }: GatePageProps) {
  const client = useQueryClient();
  const [gate, setGate] = useQueryState("gate", parseAsStringLiteral(outlines.map(({ id }) => id)));
  const held = useInfiniteQuery(heldListQuery(project, number, gate ?? undefined));
  const decision = useMutation({
    ...decideHeld(client, project, number),
    onError: (error) => notify({ title: "The decision was not saved.", detail: messageOf(error), tone: "reject" }),
  });
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<HeldDecision["decision"] | null>(null);
  const rows = (held.data?.pages.flatMap((page) => page.rows) ?? []).filter(({ itemId }) => !gone.has(itemId));
  const total = Math.max(rows.length, (held.data?.pages[0]?.total ?? 0) - gone.size);

  const decide = (itemId: string, what: HeldDecision["decision"]) => {
    setGone((before) => new Set(before).add(itemId));
    const back = () => setGone((before) => new Set([...before].filter((id) => id !== itemId)));
    decision.mutate({ itemIds: [itemId], decision: what, reason: "" }, { onError: back });
  };
  const decideAll = (what: HeldDecision["decision"]) => {
    setAsked(null);
    decision.mutate(
      { itemIds: "all", decision: what, reason: "", ...(gate ? { gate } : {}) },
      {
        onSuccess: ({ decided }) =>
          notify({ title: `${formatNoun(decided, "row")} ${what === "release" ? "released" : "dropped"}.`, tone: "accept" }),
      },
    );
  };
  const { current, choose } = useGateKeys({
    rows,
    isActive: mayDecide && asked === null,
    onDecide: decide,
    onMore: () => held.fetchNextPage(),
  });

  return (
    <PageBody width="narrow" className="pb-20">
      <RunCrumbs project={project} number={number} />
      <PageHeader
        title="Gate"
        description={
          held.data
            ? `${formatNoun(total, "row")} ${total === 1 ? "waits" : "wait"} for a decision. Released rows go on at once; dropped ones stay in the ledger as dropped at the gate.`
            : null
        }
        actions={
          mayDecide && total > 0 ? (
            <>
              <Button onClick={() => setAsked("drop")}>Drop all {formatCount(total)}</Button>
              <Button tone="primary" onClick={() => setAsked("release")}>
                Release all {formatCount(total)}
              </Button>
            </>
          ) : null
        }
      />
      <GateFilter outlines={outlines} gate={gate} onChange={(stage) => setGate(outlines.find(({ id }) => id === stage)?.id ?? null)} />
      {held.isPending ? <SkeletonRows rows={8} /> : null}
      {held.isError && rows.length === 0 ? (
        <ErrorState title="The held rows could not be read" error={held.error} onRetry={() => held.refetch()} />
      ) : null}
      {held.data && rows.length === 0 && !held.hasNextPage ? (
        <EmptyState title="Nothing waits at a gate.">
          Rows appear here when a stage with a gate keeps them. Choose gates when you start a run.
        </EmptyState>
      ) : null}
      <ol className="flex flex-col gap-3">
        {rows.map((row) => (
          <HeldCard
            key={row.itemId}
            row={row}
            isCurrent={row.itemId === current}
            mayDecide={mayDecide}
            onChoose={() => choose(row.itemId)}
            onDecide={(what) => decide(row.itemId, what)}
          />
        ))}
      </ol>
      {held.hasNextPage ? (
        <Button className="self-start" isBusy={held.isFetchingNextPage} onClick={() => held.fetchNextPage()}>
          More rows
        </Button>
      ) : null}
      {mayDecide && rows.length > 0 ? <GateKeys /> : null}
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={() => setAsked(null)}
        title={asked === "drop" ? `Drop ${formatNoun(total, "row")}?` : `Release ${formatNoun(total, "row")}?`}
        description={
          asked === "drop"
            ? "They stay in the ledger, with your name, and go no further in this run."
            : "They go on to the next stage at once, and its calls are paid."
        }
        action={asked === "drop" ? "Drop them all" : "Release them all"}
        tone={asked === "drop" ? "danger" : "primary"}
        onConfirm={() => asked && decideAll(asked)}
      />
    </PageBody>
  );
}
