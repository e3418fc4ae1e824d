"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { latestConstraintCheck, startConstraintCheck } from "@/lib/client/constraint-checks";
import { afterRepairs } from "@/lib/client/findings";

/** Starts a pass over the whole project, and shows how far it is. */
export function CheckAgain({ project }: { project: string }) {
  const client = useQueryClient();
  const latest = useQuery(latestConstraintCheck(project)).data;
  const start = useMutation({
    ...startConstraintCheck(client, project),
    onError: (error) => notify({ title: "The check was not started.", detail: messageOf(error), tone: "reject" }),
  });
  const isRunning = latest?.status === "running";
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void afterRepairs(client, project);
    wasRunning.current = isRunning;
  }, [isRunning, client, project]);
  if (isRunning && latest) {
    const words = `${formatCount(latest.done)} of ${formatNoun(latest.total, "query", "queries")} checked`;
    return (
      <div className="flex w-56 flex-col gap-1 text-muted text-xs">
        <span aria-live="polite">{words}</span>
        <ProgressBar label="Checking everything again" value={latest.done} max={latest.total} valueText={words} />
      </div>
    );
  }
  return (
    <Button isBusy={start.isPending} onClick={() => start.mutate({ run: null })}>
      Check everything again
    </Button>
  );
}
