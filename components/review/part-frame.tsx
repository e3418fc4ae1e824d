import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { PartItem } from "@/lib/schema/part";
import { kindWord, verdictShape, verdictWord } from "./verdict-words";

interface PartFrameProps {
  part: Pick<PartItem, "kind" | "mine" | "isRehearsal" | "runNumber">;
  /** behind the kind in the heading */
  about?: string;
  /** beside the heading */
  actions?: ReactNode;
  /** what stands in the column for eyes, and what that column is called */
  side: ReactNode;
  sideLabel: string;
  width?: "reading" | "wide";
  children: ReactNode;
}

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** What is judged in the middle, what is known of it at the right; each column scrolls by itself. */
export function PartFrame({ part, about, actions, side, sideLabel, width = "reading", children }: PartFrameProps) {
  const { kind, mine, isRehearsal, runNumber } = part;
  return (
    <div className="grid min-h-0 flex-1 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_340px]">
      <article aria-label={kindWord[kind]} {...reachable} className="min-w-0 px-4 py-4 -outline-offset-2 lg:overflow-y-auto lg:px-8">
        <div className={width === "reading" ? "mx-auto flex max-w-[76ch] flex-col gap-5" : "flex flex-col gap-5"}>
          <div className="flex flex-wrap items-center gap-2 text-muted text-sm">
            <h1 className="font-medium text-ink">
              {kindWord[kind]}
              {about ? ` · ${about}` : ""}
            </h1>
            <span>run {runNumber}</span>
            {mine ? (
              <Badge tone="neutral" shape={verdictShape[mine.decision]}>
                you: {verdictWord[mine.decision]}
                {mine.reason ? `, “${mine.reason}”` : ""}
              </Badge>
            ) : null}
            {isRehearsal ? <Badge tone="outline">rehearsal</Badge> : null}
            {actions}
          </div>
          {children}
        </div>
      </article>
      <section
        aria-label={sideLabel}
        {...reachable}
        className="flex flex-col gap-5 border-line border-t px-4 py-3 -outline-offset-2 lg:overflow-y-auto lg:border-t-0 lg:border-l"
      >
        {side}
      </section>
    </div>
  );
}
