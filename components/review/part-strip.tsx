"use client";
import { useQuery } from "@tanstack/react-query";
import type { Outbox } from "@/lib/client/outbox";
import { partProgress } from "@/lib/client/parts";
import type { SessionPanel } from "@/lib/review/session";
import type { PartKind } from "@/lib/schema/item-kind";
import type { Letter } from "@/lib/schema/outbox";
import { KindButton } from "./kind-button";
import { OutboxStatus } from "./outbox-status";
import { ProgressWords } from "./progress-words";

interface PartStripProps {
  project: string;
  kind: PartKind;
  outbox: Outbox | null;
  letters: readonly Letter[];
  panel: SessionPanel | null;
  onKinds: () => void;
}

/** Which kind of item this queue holds, how much is left of it, the person's pace, and what waits to be sent. */
export function PartStrip({ project, kind, outbox, letters, panel, onKinds }: PartStripProps) {
  const progress = useQuery(partProgress(project, kind)).data;
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-1.5">
      <div className="flex items-center gap-2 text-sm">
        <KindButton kind={kind} isOpen={panel === "kinds"} onOpen={onKinds} />
        <span className="text-muted max-sm:hidden">that you have not judged, in the project’s order</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm tabular-nums">
        <ProgressWords progress={progress} />
        <OutboxStatus outbox={outbox} letters={letters} />
      </div>
    </div>
  );
}
