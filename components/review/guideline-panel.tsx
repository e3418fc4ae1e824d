"use client";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { projectQuery } from "@/lib/client/projects";
import type { ItemKind } from "@/lib/schema/item-kind";
import { RisenPanel } from "./risen-panel";
import { kindsWord } from "./verdict-words";

interface GuidelinePanelProps {
  project: string;
  kind: ItemKind;
  onClose: () => void;
}

/** What to accept, revise and reject: what holds for all, then for this kind of item. The keys go on working while it is open. */
export function GuidelinePanel({ project, kind, onClose }: GuidelinePanelProps) {
  const found = useQuery(projectQuery(project));
  return (
    <RisenPanel label="Guideline" onClose={onClose}>
      {found.error ? <ErrorState title="The guideline could not be read" error={found.error} /> : null}
      {found.data ? (
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="flex min-h-0 flex-col gap-3 overflow-y-auto text-sm -outline-offset-2"
        >
          <Words text={found.data.guideline || "Nobody has written a guideline yet. A lead writes it under Settings, General."} />
          {found.data.kindGuidelines[kind] ? (
            <>
              <h3 className="border-line border-t pt-2 font-medium">{kindsWord[kind]}</h3>
              <Words text={found.data.kindGuidelines[kind]} />
            </>
          ) : null}
        </div>
      ) : found.error ? null : (
        <Skeleton />
      )}
    </RisenPanel>
  );
}

function Words({ text }: { text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap break-words">
      {text}
    </p>
  );
}
