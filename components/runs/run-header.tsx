"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, CircleDollarSign, Ellipsis, Pause, Play, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { messageOf } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/notify";
import { PageHeader } from "@/components/ui/page-header";
import { TimeAgo } from "@/components/ui/time-ago";
import { orderRun } from "@/lib/client/runs";
import type { RunDetail, RunLive } from "@/lib/schema/run-view";
import { BudgetDialog } from "./budget-dialog";
import { openFailures } from "./ledger-sums";
import { RehearsalBadge } from "./rehearsal-badge";
import { RunStatusWord } from "./run-status";

interface RunHeaderProps {
  project: string;
  run: RunDetail;
  live: RunLive;
  mayManage: boolean;
  isConnected: boolean;
}

export function RunHeader({ project, run, live, mayManage, isConnected }: RunHeaderProps) {
  const { ledger } = live;
  const description = (
    <>
      Started <TimeAgo at={run.createdAt} />
      {run.createdBy ? ` by ${run.createdBy}` : ""}
      {run.finishedAt ? (
        <>
          , finished <TimeAgo at={run.finishedAt} />
        </>
      ) : null}
    </>
  );
  return (
    <PageHeader
      title={run.name ? `Run ${run.number}: ${run.name}` : `Run ${run.number}`}
      beside={
        <>
          <RunStatusWord status={ledger.status} />
          {run.isRehearsal ? <RehearsalBadge /> : null}
          {isConnected ? null : (
            <Badge tone="outline" shape="unknown">
              line lost, connecting again
            </Badge>
          )}
        </>
      }
      description={description}
      actions={mayManage ? <RunActions project={project} live={live} /> : null}
    />
  );
}

function RunActions({ project, live }: { project: string; live: RunLive }) {
  const client = useQueryClient();
  const { number, status } = live.ledger;
  const order = useMutation({
    ...orderRun(client, project, number),
    onError: (error) => notify({ title: `Run ${number} was left as it is.`, detail: messageOf(error), tone: "reject" }),
  });
  const [asked, setAsked] = useState<"cancel" | "budget" | null>(null);
  const failed = openFailures(live.ledger);
  const isOver = status === "done" || status === "cancelled";
  return (
    <>
      {status === "running" ? (
        <Button isBusy={order.isPending} onClick={() => order.mutate({ order: "pause" })}>
          <Pause aria-hidden /> Pause
        </Button>
      ) : null}
      {status === "paused" ? (
        <Button tone="primary" isBusy={order.isPending} onClick={() => order.mutate({ order: "resume" })}>
          <Play aria-hidden /> Resume
        </Button>
      ) : null}
      {failed.retryable > 0 && status !== "cancelled" ? (
        <Button isBusy={order.isPending} onClick={() => order.mutate({ order: "retry", which: {} })}>
          <RotateCcw aria-hidden /> Retry {failed.retryable.toLocaleString("en-US")} failed
        </Button>
      ) : null}
      {isOver ? null : (
        <Menu align="end" trigger={<IconButton tone="secondary" label="More actions" icon={<Ellipsis aria-hidden />} />}>
          <MenuItem icon={<CircleDollarSign aria-hidden className="text-muted" />} onSelect={() => setAsked("budget")}>
            Change the budget…
          </MenuItem>
          <MenuItem icon={<Ban aria-hidden />} tone="danger" onSelect={() => setAsked("cancel")}>
            Cancel the run…
          </MenuItem>
        </Menu>
      )}
      {asked === "budget" ? <BudgetDialog ledger={live.ledger} onClose={() => setAsked(null)} onOrder={order.mutate} /> : null}
      <ConfirmDialog
        isOpen={asked === "cancel"}
        onOpenChange={() => setAsked(null)}
        title={`Cancel run ${number}?`}
        description="What it made so far stays: every row, every reply. What still waits is not worked on, and a cancelled run cannot be resumed. Pause it instead if you may want to go on."
        action="Cancel the run"
        onConfirm={() => {
          order.mutate({ order: "cancel" });
          setAsked(null);
        }}
      />
    </>
  );
}
