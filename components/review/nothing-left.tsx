"use client";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { queueSearch } from "@/lib/review/queue-selection";
import { everything } from "@/lib/review/selection";
import type { ItemKind } from "@/lib/schema/item-kind";

interface NothingLeftProps {
  project: string;
  more: { lookAgain: () => void; isPending: boolean; error: unknown };
  hasFilters: boolean;
  kind?: ItemKind;
}

/** The end of the queue, or an empty one: what to do next. */
export function NothingLeft({ project, more, hasFilters, kind = "instruction" }: NothingLeftProps) {
  return (
    <div className="flex flex-1 flex-col items-center gap-3 px-4 py-16">
      {more.error ? <ErrorState title="The rest of the queue could not be read" error={more.error} onRetry={more.lookAgain} /> : null}
      <EmptyState
        title="Nothing is left in this queue."
        action={
          <>
            <Button tone="primary" onClick={more.lookAgain} isBusy={more.isPending}>
              Look again
            </Button>
            {kind !== "instruction" ? (
              <Button asChild>
                <Link href={`/p/${project}/review`}>Instructions to judge</Link>
              </Button>
            ) : hasFilters ? (
              <Button asChild>
                <Link href={`/p/${project}/review`}>All that is kept and unreviewed</Link>
              </Button>
            ) : (
              <Button asChild>
                <Link href={`/p/${project}/review${queueSearch(everything)}`}>Also what was dropped or judged</Link>
              </Button>
            )}
            <Button asChild>
              <Link href={`/p/${project}/instructions`}>All instructions</Link>
            </Button>
          </>
        }
      >
        New items come as a run makes them{kind === "instruction" ? "" : "; the key i shows the other kinds"}. Your last verdicts are one
        key away: <kbd>k</kbd> looks back, <kbd>z</kbd> takes back.
      </EmptyState>
    </div>
  );
}
