"use client";
import { Activity, memo, useLayoutEffect, useMemo, useRef } from "react";
import type { SessionPanel } from "@/lib/review/session";
import type { ReviewItem } from "@/lib/schema/review";
import { Focus } from "./focus";
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

/** The item in front, and behind it the next one, drawn already while the person reads: a verdict only has to turn the page. */
export function Stage({ item, upcoming, project, panel, commands, isUnfolded }: StageProps) {
  const newest = useRef(commands);
  useLayoutEffect(() => {
    newest.current = commands;
  });
  const steady = useMemo(() => steadyCommands(() => newest.current), []);
  const shown = [item, upcoming].filter((each) => each !== null);
  return shown.map((each) => (
    <Activity key={each.id} mode={each.id === item?.id ? "visible" : "hidden"}>
      <Drawn item={each} project={project} panel={each.id === item?.id ? panel : null} commands={steady} isUnfolded={isUnfolded} />
    </Activity>
  ));
}
