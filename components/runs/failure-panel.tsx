"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { Panel } from "@/components/ui/panel";
import { TimeAgo } from "@/components/ui/time-ago";
import { orderRun } from "@/lib/client/runs";
import type { FailureRow } from "@/lib/schema/run";
import { failureWords } from "./run-words";

interface FailurePanelProps {
  project: string;
  run: number;
  /** null: closed */
  failure: FailureRow | null;
  stageTitle: string;
  mayRetry: boolean;
  onClose: () => void;
}

/** One failed call: why it failed, the reply as it came, and another attempt. */
export function FailurePanel({ project, run, failure, stageTitle, mayRetry, onClose }: FailurePanelProps) {
  const client = useQueryClient();
  const retry = useMutation({
    ...orderRun(client, project, run),
    onSuccess: () => {
      notify({ title: "The row waits for another attempt.", tone: "accept" });
      onClose();
    },
    onError: (error) => notify({ title: "The row was not retried.", detail: messageOf(error), tone: "reject" }),
  });
  if (!failure) return null;
  const canRetry = mayRetry && failure.retryable && failure.resolvedAt === null;
  return (
    <Panel
      isOpen
      onOpenChange={onClose}
      width="lg"
      title={`${stageTitle}: ${failureWords[failure.kind]}`}
      description={
        <>
          attempt {failure.attempt + 1}, <TimeAgo at={failure.createdAt} />
          {failure.resolvedAt
            ? ", made good by a later attempt"
            : failure.retryable
              ? ", may be retried"
              : ", will not be retried by itself"}
        </>
      }
      actions={
        canRetry ? (
          <Button
            tone="primary"
            isBusy={retry.isPending}
            onClick={() => retry.mutate({ order: "retry", which: { itemIds: [failure.itemId] } })}
          >
            <RotateCcw aria-hidden /> Retry this row
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm">{failure.message}</p>
        <CodeBlock
          label="Raw reply"
          text={failure.reply ?? ""}
          empty="No reply arrived before the call failed."
          className="[&_pre]:max-h-none"
        />
      </div>
    </Panel>
  );
}
