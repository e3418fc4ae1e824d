"use client";
import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { LiveRegion } from "@/components/ui/live-region";
import type { Outbox } from "@/lib/client/outbox";
import { doneSentence } from "@/lib/review/inverse";
import type { Session } from "@/lib/review/session";
import type { ItemKind } from "@/lib/schema/item-kind";
import type { Letter } from "@/lib/schema/outbox";
import { BenchFoot, type FootActions } from "./bench-foot";
import { DiscussionPanel } from "./discussion-panel";
import { DraftScope } from "./draft-scope";
import { NothingLeft } from "./nothing-left";
import { Reading } from "./reading";
import { Refusals } from "./refusals";

interface BenchProps extends FootActions {
  project: string;
  personId: string;
  kind: ItemKind;
  session: Session;
  outbox: Outbox | null;
  letters: readonly Letter[];
  strip: ReactNode;
  /** what is judged; null while it is read, and at the end */
  view: ReactNode;
  /** the instruction whose talk can be opened here */
  discussed: string | null;
  found: { error: unknown; refetch: () => unknown };
  more: { lookAgain: () => void; isPending: boolean; error: unknown };
  hasFilters: boolean;
  /** what is in front, for ears; null at the end */
  told: string | null;
}

/** The review screen around whatever kind of item is judged: the strip, the item, what rises from the row of keys, and that row. */
export function Bench({ project, personId, kind, session, outbox, letters, strip, view, discussed, found, more, ...rest }: BenchProps) {
  const { hasFilters, told, ...actions } = rest;
  const { panel } = session;
  const isAtEnd = session.at >= session.order.length;
  const isReading = isAtEnd ? more.isPending : !view && !found.error;
  const last = session.done.at(-1);
  return (
    <DraftScope project={project} personId={personId}>
      <div className="flex flex-1 flex-col lg:h-window lg:flex-none">
        {strip}
        <Refusals project={project} outbox={outbox} letters={letters} />
        {view}
        {!view && !isAtEnd && found.error ? (
          <div className="flex-1 p-6">
            <ErrorState title="The item could not be read" error={found.error} onRetry={() => void found.refetch()} />
          </div>
        ) : null}
        {isReading ? (
          <div className="flex-1 p-6">
            <Reading />
          </div>
        ) : null}
        {isAtEnd && !more.isPending ? <NothingLeft {...{ project, more, kind, hasFilters }} /> : null}
        <BenchFoot
          {...{ project, kind, panel, ...actions }}
          hasItem={view !== null}
          discussion={
            discussed !== null && panel === "discuss" ? (
              <DiscussionPanel key={discussed} project={project} instructionId={discussed} onClose={actions.commands.close} />
            ) : null
          }
        />
        <LiveRegion message={`${last ? doneSentence(last) : ""} ${told ?? "Nothing is left in this queue."}`} />
      </div>
    </DraftScope>
  );
}
