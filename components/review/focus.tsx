"use client";
import Link from "next/link";
import { ConstraintScene } from "@/components/constraints/constraint-scene";
import { OfferedText } from "@/components/constraints/offered-text-panel";
import type { SessionPanel } from "@/lib/review/session";
import type { ReviewItem } from "@/lib/schema/review";
import { Folds } from "./folds";
import { ItemText } from "./item-text";
import { Ladder } from "./ladder";
import { Origins } from "./origins";
import type { ReviewCommands } from "./review-commands";
import { SideColumn } from "./side-column";

interface FocusProps {
  item: ReviewItem;
  project: string;
  panel: SessionPanel | null;
  commands: ReviewCommands;
  isUnfolded: boolean;
}

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** Chain at the left, text in the middle, constraints at the right; each column scrolls by itself. */
export function Focus({ item, project, panel, commands, isUnfolded }: FocusProps) {
  return (
    <ConstraintScene {...{ item, project, commands }}>
      <div className="grid min-h-0 min-w-0 flex-1 grid-cols-1 lg:grid-cols-[152px_minmax(0,1fr)_340px]">
        <div className="flex flex-col gap-3 border-line border-b px-3 py-3 short:py-1.5 lg:overflow-y-auto lg:border-r lg:border-b-0">
          <Ladder item={item} project={project} />
          <div className="flex flex-col gap-1 text-muted text-xs max-lg:hidden">
            <Link href={`/p/${project}/chains/${item.query.id}`} prefetch={false} className="underline underline-offset-2 hover:text-ink">
              Whole chain
            </Link>
            <span>Run {item.runNumber}</span>
          </div>
        </div>
        <article
          aria-label={`Instruction, level ${item.level}`}
          {...reachable}
          className="min-w-0 px-4 py-4 -outline-offset-2 lg:overflow-y-auto lg:px-8"
        >
          <div className="mx-auto flex max-w-[76ch] flex-col gap-5">
            <ItemText item={item} isEditing={panel === "edit"} commands={commands} />
            <OfferedText canAsk />
            <Origins query={item.query} seed={item.seed} />
            <Folds item={item} isOpen={isUnfolded} />
          </div>
        </article>
        <section
          aria-label="Constraints, filters and findings"
          {...reachable}
          className="flex flex-col gap-5 border-line border-t px-4 py-3 -outline-offset-2 lg:overflow-y-auto lg:border-t-0 lg:border-l"
        >
          <SideColumn item={item} project={project} panel={panel} commands={commands} hasKeys />
        </section>
      </div>
    </ConstraintScene>
  );
}
