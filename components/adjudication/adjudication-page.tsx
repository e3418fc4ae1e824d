"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { notify } from "@/components/ui/notify";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ReadError } from "@/components/ui/read-error";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useListKeys } from "@/components/ui/use-list-keys";
import { adjudicate, disputedList, returnItem } from "@/lib/client/adjudication";
import type { Settling } from "@/lib/schema/adjudication";
import type { Consensus } from "@/lib/schema/assignment";
import { type AdjudicationAction, adjudicationKeys } from "./adjudication-keys";
import { CaseView } from "./case-view";
import { DisputedList } from "./disputed-list";

const kinds = [
  { value: "disputed", label: "Disputed" },
  { value: "adjudicated", label: "Settled" },
  { value: "agreed", label: "Agreed" },
] as const satisfies readonly { value: Consensus; label: string }[];

const settledWords = { accept: "Accepted", revise: "Marked for revision", reject: "Rejected" } as const satisfies Record<Settling, string>;

/** What people disagree on, item by item: who said what, and the last word by one key. */
export function AdjudicationPage({ project }: { project: string }) {
  const client = useQueryClient();
  const [consensus, setConsensus] = useState<Consensus>("disputed");
  const [panel, setPanel] = useState<"reject" | "return" | null>(null);
  const [said, setSaid] = useState("");
  const list = useInfiniteQuery(disputedList(project, consensus));
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  const settling = useMutation(adjudicate(client, project));
  const returning = useMutation(returnItem(client, project));
  const act = (action: AdjudicationAction) => {
    if (action === "accept" || action === "revise") settle(action, "");
    else setPanel(panel === action ? null : action);
  };
  const keys = useListKeys({
    count: rows.length,
    isActive: panel === null && !settling.isPending,
    onKey: (key) => {
      const found = adjudicationKeys.find((each) => each.key === key.toLowerCase());
      if (found && rows.length > 0) act(found.action);
      return found !== undefined;
    },
  });
  const current = rows[keys.at];
  const failed = (error: Error) => notify({ title: "Nothing was changed", detail: error.message, tone: "reject" });
  const settle = (decision: Settling, reason: string) => {
    if (!current) return;
    setPanel(null);
    const input = { id: current.id, idempotencyKey: crypto.randomUUID(), decision, reason };
    settling.mutate(input, { onSuccess: () => setSaid(`${settledWords[decision]}.`), onError: failed });
  };
  const sendBack = (userId: string, comment: string) => {
    if (!current) return;
    setPanel(null);
    returning.mutate({ id: current.id, userId, comment }, { onSuccess: () => setSaid("Sent back."), onError: failed });
  };
  return (
    <PageBody width="wide" className="gap-4">
      <PageHeader
        title="Adjudication"
        description="Items on which everybody who was asked has spoken, and not with one voice. Your word stands beside theirs and decides."
        actions={<Segmented label="Which items" value={consensus} choices={kinds} onValueChange={setConsensus} />}
      />
      {list.isPending ? <SkeletonRows rows={6} label="Loading items" /> : null}
      {list.error ? (
        <ReadError what="The items" hasOld={list.data !== undefined} error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.data && rows.length === 0 ? <Nothing consensus={consensus} /> : null}
      {current ? (
        <div className="grid gap-6 lg:grid-cols-[320px_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-2">
            <DisputedList rows={rows} at={keys.at} onChoose={keys.move} />
            {list.hasNextPage ? (
              <Button className="self-start" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                More items
              </Button>
            ) : null}
          </div>
          <CaseView
            key={current.id}
            {...{ project, panel, act, settle, sendBack }}
            id={current.id}
            isBusy={settling.isPending || returning.isPending}
            close={() => setPanel(null)}
          />
        </div>
      ) : null}
      <LiveRegion message={current ? `${said} Level ${current.level}: ${current.text}` : said} />
    </PageBody>
  );
}

function Nothing({ consensus }: { consensus: Consensus }) {
  if (consensus !== "disputed") return <EmptyState title="Nothing here yet.">Items come here as people judge them.</EmptyState>;
  return (
    <EmptyState title="Nobody disagrees.">
      Items come here once as many people have judged them as the Team page says, and their decisions differ.
    </EmptyState>
  );
}
