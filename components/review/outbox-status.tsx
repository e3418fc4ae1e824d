"use client";
import { Button } from "@/components/ui/button";
import { StatusShape } from "@/components/ui/status-shape";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";

/** What waits to be sent, and what the server refused: those are not sent, and what became of them is told beside. */
export function OutboxStatus({ outbox, letters }: { outbox: Outbox | null; letters: readonly Letter[] }) {
  const refused = letters.filter(({ refusal }) => refusal).length;
  const waiting = letters.length - refused;
  const isStuck = letters.some(({ attempts, refusal }) => attempts > 0 && !refusal);
  if (waiting === 0 && refused > 0) return <span className="font-medium text-reject">{refused} not taken</span>;
  if (waiting === 0) return <span className="text-muted">all sent</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      {isStuck ? <StatusShape kind="revise" size="sm" /> : null}
      <span className={isStuck ? "font-medium text-revise" : "text-muted"} title={sentence(waiting, outbox?.isKept() ?? true)}>
        {waiting} waiting to send
      </span>
      {isStuck ? (
        <Button size="sm" tone="quiet" onClick={() => outbox?.retryWaiting()}>
          Send now
        </Button>
      ) : null}
    </span>
  );
}

function sentence(waiting: number, isKept: boolean): string {
  const what = waiting === 1 ? "1 thing you did is" : `${waiting} things you did are`;
  const kept = isKept ? "safe in this browser and will be sent when the server is back" : "not stored by this browser: keep this page open";
  return `${what} waiting: ${kept}.`;
}
