"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { projectQuery } from "@/lib/client/projects";

/** What to accept, revise and reject, beside the item; the keys go on working while it is open. */
export function GuidelinePanel({ project, onClose }: { project: string; onClose: () => void }) {
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <p dir="auto" tabIndex={0} className="min-h-0 overflow-y-auto whitespace-pre-wrap break-words text-sm -outline-offset-2">
          {found.data.guideline || "Nobody has written a guideline yet. A lead writes it under Settings, General."}
        </p>
      ) : found.error ? null : (
        <Skeleton />
      )}
    </section>
  );
}
