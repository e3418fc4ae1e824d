"use client";
import { memo, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { useNewest } from "@/components/ui/use-steady";
import type { SessionPanel } from "@/lib/review/session";
import type { ReviewItem } from "@/lib/schema/review";
import { Focus } from "./focus";
import { FrontContext } from "./front";
import { type ReviewCommands, steadyCommands } from "./review-commands";

interface StageProps {
  item: ReviewItem | null;
  /** what a verdict on the item brings; null while it is not read */
  upcoming: ReviewItem | null;
  project: string;
  panel: SessionPanel | null;
  commands: ReviewCommands;
  isUnfolded: boolean;
}

const Drawn = memo(Focus);

/**
 * The item in front, and behind it the next one, drawn and laid out already while the person reads: a verdict only has to turn the
 * page. Where the whole page scrolls there is no room behind the item, and the next one is laid out when it comes.
 */
export function Stage({ item, upcoming, project, panel, commands, isUnfolded }: StageProps) {
  const newest = useNewest(commands);
  const front = useNewest(item?.id ?? null);
  const stage = useRef<HTMLDivElement>(null);
  useBeginning(stage, item?.id ?? null);
  const steady = useMemo(() => steadyCommands(() => newest.current), [newest]);
  // The one after the next is drawn when the page has been turned, not while it is.
  const behind = useDeferredValue(upcoming, null);
  if (!item) return null;
  const shown = behind && behind.id !== item.id ? [item, behind] : [item];
  return (
    <FrontContext value={front}>
      <div ref={stage} className="grid min-h-0 flex-1 grid-cols-1">
        {shown.map((each) => {
          const isFront = each.id === item.id;
          return (
            <div
              key={each.id}
              inert={!isFront}
              className={classNames("col-start-1 row-start-1 flex min-h-0 min-w-0", !isFront && "invisible max-lg:hidden short:hidden")}
            >
              <Drawn item={each} project={project} panel={isFront ? panel : null} commands={steady} isUnfolded={isUnfolded} />
            </div>
          );
        })}
      </div>
    </FrontContext>
  );
}

/** Where the whole page scrolls, the next item begins at its beginning, however far down the last one was read. */
function useBeginning(stage: { current: HTMLElement | null }, id: string | null): void {
  useEffect(() => {
    if (id === null || window.matchMedia("(min-width: 1024px) and (min-height: 480px)").matches) return;
    const article = stage.current?.querySelector("article");
    if (article && article.getBoundingClientRect().top < 0) article.scrollIntoView({ block: "start" });
  }, [stage, id]);
}
