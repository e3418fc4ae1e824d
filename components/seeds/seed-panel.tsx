"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { messageOf } from "@/components/ui/error-state";
import { Letters } from "@/components/ui/letters";
import { notify } from "@/components/ui/notify";
import { formatCount } from "@/components/ui/number-format";
import { Panel } from "@/components/ui/panel";
import { restoreSeed } from "@/lib/client/seeds";
import type { SeedRow } from "@/lib/schema/seed";
import { ruleTitle } from "./rule-words";

interface SeedPanelProps {
  project: string;
  seed: SeedRow | null;
  mayManage: boolean;
  onClose: () => void;
}

/** One seed, where it came from and what became of it. */
export function SeedPanel({ project, seed, mayManage, onClose }: SeedPanelProps) {
  const client = useQueryClient();
  const restore = useMutation(restoreSeed(client, project));
  const bringBack = (seedId: string) =>
    restore.mutate(
      { seedId, reason: "" },
      {
        onSuccess: () => notify({ title: "The seed is kept.", detail: "Importing its file again leaves it kept.", tone: "accept" }),
        onError: (error) => notify({ title: "The seed was not kept", detail: messageOf(error), tone: "reject" }),
      },
    );
  const action =
    seed?.status === "removed" && mayManage ? (
      <Button isBusy={restore.isPending} onClick={() => bringBack(seed.id)}>
        <Undo2 aria-hidden /> Keep it after all
      </Button>
    ) : null;
  return (
    <Panel isOpen={seed !== null} onOpenChange={(isOpen) => !isOpen && onClose()} title="Seed" {...(action ? { actions: action } : {})}>
      {seed ? (
        <div className="flex flex-col gap-4">
          <p className="prose-reading" dir="auto">
            <Letters text={seed.text} />
          </p>
          <CopyButton text={seed.text} label="Copy the text" />
          {seed.removedBy ? (
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <Badge tone="reject" shape="reject">
                {ruleTitle(seed.removedBy)}
              </Badge>
              {seed.removedDetail}
            </p>
          ) : null}
          <SeedFacts seed={seed} />
        </div>
      ) : null}
    </Panel>
  );
}

function SeedFacts({ seed }: { seed: SeedRow }) {
  const facts = [
    ["File", `${seed.fileName}, row ${formatCount(seed.line)}`],
    ["Own id", seed.externalId],
    ["Licence", seed.licence],
    ["Source", seed.source],
    ["Language", seed.language ? `${seed.language}, confidence ${(seed.languageConfidence ?? 0).toFixed(2)}` : null],
    ["Conversation", seed.turnCount > 0 ? `${seed.turnCount} turns` : null],
    ["Exact copies", seed.duplicateCount > 0 ? formatCount(seed.duplicateCount) : null],
  ] as const;
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words tabular-nums">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
