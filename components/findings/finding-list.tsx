"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { messageOf } from "@/components/ui/error-state";
import { Kbd } from "@/components/ui/kbd";
import { notify } from "@/components/ui/notify";
import { useListKeys } from "@/components/ui/use-list-keys";
import { dismissFinding, reopenFinding } from "@/lib/client/findings";
import type { StoredFinding } from "@/lib/schema/finding-list";
import { DismissForm } from "./dismiss-form";
import { FindingNote } from "./finding-note";
import type { useFindingDesk } from "./use-finding-desk";

interface FindingListProps {
  project: string;
  rows: readonly StoredFinding[];
  desk: ReturnType<typeof useFindingDesk>;
  titleOf: (check: string) => string;
  mayRepair: boolean;
  where: (finding: StoredFinding) => ReactNode;
  /** told the place of the current row whenever it moves */
  onPlace?: (place: number) => void;
  /** findings chosen for being mended together */
  choice?: { ids: ReadonlySet<string>; toggle: (id: string) => void };
}

/** Findings one below the other: j and k choose, f mends, digits take another repair, d dismisses, z takes back. */
export function FindingList({ project, rows, desk, titleOf, mayRepair, where, onPlace, choice }: FindingListProps) {
  const client = useQueryClient();
  const [dismissing, setDismissing] = useState<string | null>(null);
  const dismiss = useMutation({ ...dismissFinding(client, project), onError: refused });
  const reopen = useMutation({ ...reopenFinding(client, project), onError: refused });
  const { at, move } = useListKeys({
    count: rows.length,
    isActive: mayRepair && desk.regeneration === null,
    onMove: (place) => onPlace?.(place),
    onKey: (key, place) => {
      const finding = rows[place];
      const digit = /^[2-9]$/.test(key) ? Number(key) - 1 : null;
      if (key === "f" || digit !== null) desk.repair(finding, digit ?? 0);
      else if (key === "d" && finding?.status === "open") setDismissing(finding.id);
      else if (key === "x" && choice && finding) choice.toggle(finding.id);
      else if (key === "z") desk.undoLast();
      else return false;
      return true;
    },
  });
  return (
    <ol aria-label="Findings" className="flex flex-col gap-1">
      {rows.map((finding, place) => (
        <FindingNote
          key={finding.id}
          finding={finding}
          title={titleOf(finding.check)}
          where={
            <>
              {where(finding)}
              {choice ? (
                <Checkbox
                  aria-label={`Choose: ${finding.message}`}
                  className="ml-auto"
                  checked={choice.ids.has(finding.id)}
                  onChange={() => choice.toggle(finding.id)}
                />
              ) : null}
            </>
          }
          quote={finding.quote}
          isCurrent={place === at}
          isBusy={desk.isBusy && place === at}
          onChoose={() => place !== at && move(place)}
          {...(mayRepair && finding.status === "open" ? { onRepair: (offer: number) => desk.repair(finding, offer) } : {})}
        >
          {finding.dismissal ? (
            <p className="text-muted text-xs">
              Dismissed by {finding.dismissal.by}: {finding.dismissal.reason}
            </p>
          ) : null}
          {mayRepair && finding.status === "dismissed" ? (
            <Button size="sm" className="self-start" onClick={() => reopen.mutate({ finding: finding.id })}>
              Open it again
            </Button>
          ) : null}
          {dismissing === finding.id ? (
            <DismissForm
              isBusy={dismiss.isPending}
              onCancel={() => setDismissing(null)}
              onDismiss={(reason) => dismiss.mutate({ finding: finding.id, reason }, { onSuccess: () => setDismissing(null) })}
            />
          ) : null}
          {mayRepair && finding.status === "open" && dismissing !== finding.id && place === at ? (
            <Button size="sm" tone="quiet" className="self-start" onClick={() => setDismissing(finding.id)}>
              <Kbd>d</Kbd> No fault
            </Button>
          ) : null}
        </FindingNote>
      ))}
    </ol>
  );
}

function refused(error: unknown): void {
  notify({ title: "The finding is as it was.", detail: messageOf(error), tone: "reject" });
}
