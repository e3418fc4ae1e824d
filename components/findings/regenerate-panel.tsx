"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DiffText } from "@/components/ui/diff-text";
import { ErrorState } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatUsd } from "@/components/ui/number-format";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { acceptText } from "@/lib/client/accept-text";
import { chainView } from "@/lib/client/chains";
import { afterRepairs } from "@/lib/client/findings";
import { proposeText } from "@/lib/client/text-proposal";
import type { TextProposal } from "@/lib/schema/text-proposal";
import type { Regeneration } from "./use-finding-desk";

interface RegeneratePanelProps {
  project: string;
  regeneration: Regeneration;
  onClose: () => void;
}

/** Asks the model for one level anew, the lost constraints named. Nothing changes until a person takes the text. */
export function RegeneratePanel({ project, regeneration: { finding, repair }, onClose }: RegeneratePanelProps) {
  const client = useQueryClient();
  const { instructionId, missingConstraintIds } = repair;
  const asked = useMutation(proposeText(project, instructionId));
  const taken = useMutation({
    mutationFn: async ({ version, text }: { version: number; text: string }) => {
      const { constraints } = await client.fetchQuery(chainView(project, finding.queryId));
      const restore = constraints.filter(({ id }) => missingConstraintIds.includes(id));
      return acceptText(project, { instructionId, version, text, restore });
    },
    onSuccess: () => {
      notify({ title: "The level was written anew.", tone: "accept" });
      onClose();
    },
    onSettled: () => afterRepairs(client, project),
  });
  const [again, setAgain] = useState(0);
  const ask = (count: number) => {
    setAgain(count);
    asked.mutate({ kind: "regenerate_level", missingConstraintIds, again: count });
  };
  const askFirst = useEffectEvent(ask);
  useEffect(() => askFirst(0), []);
  const proposal = asked.data;
  return (
    <Panel
      isOpen
      width="lg"
      onOpenChange={onClose}
      title={`Level ${finding.level ?? ""} written anew`}
      description={finding.message}
      actions={
        <>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button isBusy={asked.isPending} onClick={() => ask(again + 1)}>
            Ask again
          </Button>
          <Button
            tone="primary"
            autoFocus
            isBusy={taken.isPending}
            disabled={!proposal?.text}
            onClick={() => proposal?.text && taken.mutate({ version: proposal.version, text: proposal.text })}
          >
            Use this text
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3" aria-live="polite">
        {asked.isPending ? <Asking /> : null}
        {asked.error ? <ErrorState title="The model could not be asked" error={asked.error} onRetry={() => ask(again)} /> : null}
        {taken.error ? <ErrorState title="The text was not saved" error={taken.error} /> : null}
        {proposal ? <Proposed proposal={proposal} /> : null}
      </div>
    </Panel>
  );
}

function Asking() {
  return (
    <div role="status" aria-label="Asking the model" className="flex flex-col gap-2">
      <Skeleton />
      <Skeleton />
      <Skeleton className="w-2/3" />
    </div>
  );
}

function Proposed({ proposal: { before, text, problem, model, isRehearsal, costMicroUsd } }: { proposal: TextProposal }) {
  return (
    <>
      {problem ? <ErrorState title="The model gave nothing that can be used" error={problem} /> : null}
      {text ? (
        <p dir="auto" className="prose-reading">
          <DiffText before={before} after={text} />
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
        by {model}, {formatUsd(costMicroUsd)}
        {isRehearsal ? <Badge tone="outline">rehearsal</Badge> : null}
      </p>
    </>
  );
}
