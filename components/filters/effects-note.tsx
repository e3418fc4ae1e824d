"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { FailureLine, messageOf } from "@/components/ui/error-state";
import { LiveRegion } from "@/components/ui/live-region";
import { StatusShape } from "@/components/ui/status-shape";
import { continueRescued, filterEffects } from "@/lib/client/filters";
import { flipSentence, holeSentence, missingSentence, standingSentence, untouchedSentence } from "@/lib/review/flip-words";
import type { FlipEffects, MissingWork } from "@/lib/schema/filter-flip";
import type { FilterDecision } from "@/lib/schema/instruction";

interface EffectsNoteProps {
  project: string;
  filterVerdictId: string;
  /** what the person is about to decide; null: what stands is told */
  wanted: FilterDecision | null;
  /** what stands as the screen has it; until the server has heard of it, nothing is claimed */
  standing: FilterDecision;
}

/** What hangs on a filter's verdict, in words: before a flip what it would do, after it what was done and what is missing. */
export function EffectsNote({ project, filterVerdictId, wanted, standing }: EffectsNoteProps) {
  const found = useQuery(filterEffects(project, filterVerdictId));
  if (found.error && !found.data) {
    return (
      <p role="alert" className="text-reject text-sm">
        What hangs on it could not be read: {messageOf(found.error)}{" "}
        <Button size="sm" tone="quiet" onClick={() => void found.refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!found.data) return <p className="text-muted text-sm">Looking at what hangs on it…</p>;
  if (wanted !== null) return <Before effects={found.data} wanted={wanted} />;
  if (found.data.standing !== standing) return <p className="text-muted text-sm">Saving the decision…</p>;
  return <After project={project} effects={found.data} />;
}

function Before({ effects, wanted }: { effects: FlipEffects; wanted: FilterDecision }) {
  const { hanging, missing } = effects;
  const hole = wanted === "drop" ? holeSentence(hanging) : null;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>{flipSentence(effects, wanted)}</p>
      {hole ? <Line shape="conflict">{hole}</Line> : null}
      {wanted === "keep" && missing && missing.stages.length > 0 ? <Line shape="unknown">{missingSentence(missing)}</Line> : null}
      <Untouched effects={effects} />
    </div>
  );
}

function After({ project, effects }: { project: string; effects: FlipEffects }) {
  const { standing, missing, isQueryDropped } = effects;
  const sentence = standingSentence(effects);
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <Line shape={standing === "keep" && !isQueryDropped ? "accept" : "reject"}>{sentence}</Line>
      {missing && standing === "keep" && !isQueryDropped ? (
        <Missing project={project} filterVerdictId={effects.filterVerdictId} missing={missing} />
      ) : null}
      <Untouched effects={effects} />
      <LiveRegion message={missing && missing.waiting > 0 ? `Run ${missing.run.number} goes on with it.` : sentence} />
    </div>
  );
}

function Untouched({ effects: { hanging } }: { effects: FlipEffects }) {
  const sentence = untouchedSentence(hanging);
  return sentence ? <p className="text-muted text-xs">{sentence}</p> : null;
}

/** What the run never made, and the way to have it made. */
function Missing({ project, filterVerdictId, missing }: { project: string; filterVerdictId: string; missing: MissingWork }) {
  const client = useQueryClient();
  const going = useMutation(continueRescued(client, project));
  const { run, stages, waiting } = missing;
  const state = stateSentence(missing);
  return (
    <div className="flex flex-col items-start gap-1.5">
      {stages.length > 0 ? <Line shape="unknown">{missingSentence(missing)}</Line> : null}
      {state ? <p className="text-muted">{state}</p> : null}
      {stages.length > 0 && waiting === 0 && run.status !== "cancelled" ? (
        <Button size="sm" tone="primary" isBusy={going.isPending} onClick={() => going.mutate(filterVerdictId)}>
          Continue run {run.number} for it
        </Button>
      ) : null}
      <FailureLine error={going.error} />
    </div>
  );
}

function stateSentence({ run, waiting }: MissingWork): string | null {
  if (run.status === "cancelled") return `Run ${run.number} was cancelled: it makes nothing more.`;
  if (waiting === 0) return null;
  if (run.status === "running") return `Run ${run.number} is making it now.`;
  if (run.status === "paused") return `Run ${run.number} is paused: it goes on with this when it is resumed.`;
  return `Run ${run.number} waits at a gate for people to decide.`;
}

function Line({ shape, children }: { shape: "accept" | "reject" | "unknown" | "conflict"; children: string }) {
  return (
    <p className="flex gap-2">
      <StatusShape kind={shape} className="mt-1" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
