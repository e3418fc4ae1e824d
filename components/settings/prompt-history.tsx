"use client";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TimeAgo } from "@/components/ui/time-ago";
import type { PromptDetail, PromptDraft, PromptVersionView } from "@/lib/schema/prompt";

interface Props {
  project: string;
  prompt: PromptDetail;
  /** null: one may look but not write */
  onTake: ((draft: PromptDraft) => void) | null;
}

/** Every version, who made it and which runs used it. */
export function PromptHistory({ project, prompt, onTake }: Props) {
  return (
    <ol className="flex flex-col divide-y divide-line rounded-md border border-line bg-raised">
      {prompt.versions.map((version) => (
        <li key={version.id} className="flex flex-col gap-1 px-3 py-2 text-sm">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium tabular-nums">Version {version.version}</span>
            {version.isBuiltIn ? <Badge>built in</Badge> : null}
            <span className="text-muted">
              <TimeAgo at={version.createdAt} />
              {version.createdBy ? ` by ${version.createdBy}` : ""}
            </span>
            <span className="flex-1" />
            {onTake ? (
              <Button size="sm" tone="quiet" onClick={() => onTake({ system: version.system, user: version.user })}>
                Edit from this<span className="sr-only"> version {version.version}</span>
              </Button>
            ) : null}
          </div>
          {version.note && !version.isBuiltIn ? <p>{version.note}</p> : null}
          <RunsUsing project={project} runs={version.runs} />
        </li>
      ))}
    </ol>
  );
}

function RunsUsing({ project, runs }: { project: string; runs: PromptVersionView["runs"] }) {
  if (runs.length === 0) return <p className="text-muted text-xs">No run has used it.</p>;
  return (
    <p className="text-muted text-xs">
      Used by{" "}
      {runs.map((run, index) => (
        <span key={run.id}>
          {index > 0 ? ", " : ""}
          <Link href={`/p/${project}/runs/${run.id}`} className="underline underline-offset-2">
            run {run.number}
            {run.name ? ` (${run.name})` : ""}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}
