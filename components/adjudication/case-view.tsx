"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { History } from "@/components/instructions/history";
import { ReasonPanel } from "@/components/review/reason-panel";
import { useReasons } from "@/components/review/use-reasons";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Kbd } from "@/components/ui/kbd";
import { Letters } from "@/components/ui/letters";
import { SkeletonRows } from "@/components/ui/skeleton";
import { adjudicationCase } from "@/lib/client/adjudication";
import type { Settling } from "@/lib/schema/adjudication";
import { type AdjudicationAction, adjudicationKeys } from "./adjudication-keys";
import { GoldBox } from "./gold-box";
import { ReturnForm } from "./return-form";
import { useEscape } from "./use-escape";
import { VerdictCards } from "./verdict-cards";

interface CaseViewProps {
  project: string;
  id: string;
  panel: "reject" | "return" | null;
  isBusy: boolean;
  act: (action: AdjudicationAction) => void;
  settle: (decision: Settling, reason: string) => void;
  sendBack: (userId: string, comment: string) => void;
  close: () => void;
}

/** One item with everything people said and changed, and the row of keys that settles it. */
export function CaseView({ project, id, panel, isBusy, act, settle, sendBack, close }: CaseViewProps) {
  useEscape(panel !== null, close);
  const { rejectReasons } = useReasons(project);
  const { data: found, error, refetch } = useQuery(adjudicationCase(project, id));
  if (!found) {
    return error ? (
      <ErrorState title="The item could not be read" error={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows rows={6} label="Reading the item" />
    );
  }
  const { item, verdicts, changes, adjudications, gold } = found;
  const standing = verdicts.filter(({ isStanding, decision }) => isStanding && decision !== "skip");
  return (
    <article aria-label={`Instruction, level ${item.level}`} className="flex min-w-0 flex-col gap-5">
      <p dir="auto" className="prose-reading">
        <Letters text={item.text} />
      </p>
      <p className="text-muted text-sm">
        Level {item.level}, {item.constraints.length} constraints.{" "}
        <Link href={`/p/${project}/instructions/${item.id}`} className="underline underline-offset-2 hover:text-ink">
          Everything about it
        </Link>
      </p>
      <div role="toolbar" aria-label="Settle it" className="flex flex-wrap gap-2">
        {adjudicationKeys.map(({ key, action, label, does }) => (
          <Button
            key={action}
            title={does}
            aria-keyshortcuts={key}
            disabled={isBusy || (action === "return" && standing.length === 0)}
            aria-expanded={action === "reject" || action === "return" ? panel === action : undefined}
            onClick={() => act(action)}
          >
            <Kbd>{key}</Kbd> {label}
          </Button>
        ))}
        <span className="inline-flex items-center gap-1 text-muted text-xs">
          <Kbd>j</Kbd> <Kbd>k</Kbd> next, back
        </span>
      </div>
      {panel === "reject" ? (
        <ReasonPanel
          title="Why reject?"
          verb="Reject"
          reasons={rejectReasons}
          onGive={(reason) => settle("reject", reason)}
          onCancel={close}
        />
      ) : null}
      {panel === "return" ? <ReturnForm verdicts={standing} onSend={sendBack} onCancel={close} /> : null}
      <VerdictCards verdicts={verdicts} adjudications={adjudications} />
      <GoldBox project={project} id={item.id} gold={gold} />
      <History changes={changes} />
    </article>
  );
}
