"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { RunLive } from "@/lib/schema/run-view";
import { heldOf, waitingOf } from "./ledger-sums";
import { pauseWords } from "./run-words";

interface RunNoticeProps {
  project: string;
  number: number;
  live: RunLive;
}

/** Says why the run does not go on, and what to do about it. */
export function RunNotice({ project, number, live }: RunNoticeProps) {
  const { ledger, pauseReason, pauseDetail, workers } = live;
  const held = heldOf(ledger);
  return (
    <>
      {ledger.status === "paused" && pauseReason ? (
        <Notice kind={pauseReason === "person" ? "unknown" : "reject"}>
          {pauseWords[pauseReason]} {pauseDetail}
        </Notice>
      ) : null}
      {held > 0 && ledger.status !== "cancelled" ? (
        <Notice
          kind="judged"
          action={
            <Button asChild size="sm">
              <Link href={`/p/${project}/runs/${number}/gate`}>Decide</Link>
            </Button>
          }
        >
          {formatNoun(held, "row")} {held === 1 ? "waits" : "wait"} at a gate. What is released goes on at once.
        </Notice>
      ) : null}
      {ledger.status === "running" && workers === 0 && waitingOf(ledger) > 0 ? (
        <Notice kind="conflict">
          No worker is alive, so nothing moves. Start one with <code className="text-xs">npm run worker</code>; the run goes on by itself.
        </Notice>
      ) : null}
    </>
  );
}

function Notice({
  kind,
  action,
  children,
}: {
  kind: "unknown" | "reject" | "judged" | "conflict";
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line bg-raised px-3 py-2 text-sm">
      <StatusShape kind={kind} />
      <p className="min-w-0 flex-1">{children}</p>
      {action}
    </div>
  );
}
