"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatusShape } from "@/components/ui/status-shape";
import type { Protocol } from "@/lib/schema/study";
import type { StudyView } from "@/lib/schema/study-view";
import { studyPlan, usualAssumptions } from "@/lib/study/plan";
import { FreezePanel } from "./freeze-panel";
import type { SaveState } from "./use-saving";

interface PlannerProps {
  project: string;
  study: string;
  /** the one the protocol was read or saved as */
  revision: number;
  protocol: Protocol;
  /** what the server says of the draft as it was saved last */
  plan: NonNullable<StudyView["draft"]>;
  state: SaveState;
}

/** What a study of this size tells and takes, what keeps it from being frozen, and the freezing itself. */
export function Planner({ project, study, revision, protocol, plan, state }: PlannerProps) {
  const [isAsking, setIsAsking] = useState(false);
  const isStale = state.kind !== "saved";
  const queries = Math.min(protocol.queries, plan.candidates);
  const expected = studyPlan({ ...protocol, queries }, usualAssumptions);
  return (
    <aside
      aria-label="Planner"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex flex-col gap-4 rounded-md border border-line bg-raised p-4 -outline-offset-2 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <Section title="What it would take">
        <dl className="grid grid-cols-3 gap-x-4 gap-y-3">
          <Stat label="Pairs" value={formatCount(expected.pairs)} />
          <Stat label="Judgements" value={formatCount(expected.judgements)} />
          <Stat label="Hours in all" value={expected.hours.toFixed(expected.hours < 10 ? 1 : 0)} />
        </dl>
      </Section>
      <Section title="What it could tell">
        <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
          <Stat label="A win rate is known within" value={points(expected.halfWidth)} detail="points, at 95 %" />
          <Stat label="Smallest difference" value={points(expected.detectable)} detail="points from one half are found 4 times of 5" />
        </dl>
        <p className="text-muted text-xs">
          If a fifth of the judgements are ties, two people agree as far as people usually do (0.35), and a judgement takes 35 seconds.
        </p>
      </Section>
      <Section title="Queries">
        <p className="text-sm" aria-busy={isStale}>
          {formatNoun(plan.candidates, "query", "queries")} could be drawn
          {plan.candidates < protocol.queries ? `, fewer than the ${formatCount(protocol.queries)} asked for` : ""}.
          {plan.same > 0 ? ` In ${formatCount(plan.same)} more all arms say the same: there is nothing to judge.` : ""}
        </p>
      </Section>
      <Section title="Before it can be frozen">
        <Problems problems={plan.problems} isStale={isStale} />
        <Button tone="primary" className="self-start" disabled={isStale || plan.problems.length > 0} onClick={() => setIsAsking(true)}>
          Freeze
        </Button>
      </Section>
      <FreezePanel {...{ project, study, revision }} pairs={expected.pairs} isOpen={isAsking} onOpenChange={setIsAsking} />
    </aside>
  );
}

function Problems({ problems, isStale }: { problems: readonly string[]; isStale: boolean }) {
  if (problems.length === 0)
    return <p className="text-muted text-sm">{isStale ? "It is looked at once it is saved." : "Nothing is in the way."}</p>;
  return (
    <ul aria-label="Problems" className="flex flex-col gap-2 text-sm" aria-busy={isStale}>
      {problems.map((problem) => (
        <li key={problem} className="flex gap-2">
          <span className="flex h-5 items-center">
            <StatusShape kind="conflict" size="sm" label="Problem" />
          </span>
          <span className="min-w-0">{problem}</span>
        </li>
      ))}
    </ul>
  );
}

/** A share as points of a hundred. */
function points(share: number | null): string {
  return share === null ? "none" : `± ${(100 * share).toFixed(1)}`;
}
