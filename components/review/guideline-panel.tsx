"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { projectQuery } from "@/lib/client/projects";
import type { ItemKind } from "@/lib/schema/item-kind";
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
    <section
      aria-label="Guideline"
      className="absolute right-3 bottom-full z-20 mb-3 flex max-h-[min(70dvh,calc(100dvh-9rem))] w-[min(520px,calc(100vw-24px))] animate-appear flex-col gap-2 rounded-md border border-line bg-raised p-3 shadow-float"
    >
      <div className="flex items-center justify-between">
        <h2 className="font-medium text-sm">Guideline</h2>
        <IconButton size="sm" label="Close" shortcut="Esc" icon={<X aria-hidden />} onClick={onClose} />
      </div>
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
    </section>
  );
}

function Words({ text }: { text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap break-words">
      {text}
    </p>
  );
}
