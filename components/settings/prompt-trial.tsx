"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { ErrorState } from "@/components/ui/error-state";
import { StatusShape } from "@/components/ui/status-shape";
import { tryPrompt } from "@/lib/client/prompts";
import type { PromptDetail, PromptDraft, PromptTrial as Trial } from "@/lib/schema/prompt";
import { isAllowed, type Role } from "@/lib/schema/role";
import { RehearsalBadge } from "./model-facts";
import { modelRoleName } from "./model-words";

interface Props {
  project: string;
  role: Role;
  prompt: PromptDetail;
  draft: PromptDraft;
  sampleId: string;
  isReady: boolean;
}

/** Asks the stage's model with what stands in the editor. The reply is shown here and enters no run. */
export function PromptTrial({ project, role, prompt, draft, sampleId, isReady }: Props) {
  const trial = useMutation(tryPrompt(project, prompt.stage));
  if (!isAllowed(role, "prompts.manage")) return null;
  return (
    <section aria-label="Trial" className="flex flex-col gap-3 border-line border-t pt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button isBusy={trial.isPending} disabled={!isReady} onClick={() => trial.mutate({ ...draft, sampleId })}>
          Ask the {modelRoleName[prompt.role]}
        </Button>
        <span className="text-muted text-sm">One request to the model, as it would be asked in a run.</span>
      </div>
      <div aria-live="polite" className="flex flex-col gap-3">
        {trial.isError ? <ErrorState title="The model was not asked." error={trial.error} /> : null}
        {trial.data ? <TrialReply trial={trial.data} /> : null}
      </div>
    </section>
  );
}

function TrialReply({ trial }: { trial: Trial }) {
  const told = trial.isStored ? "asked before, not paid again" : `${(trial.latencyMs / 1000).toFixed(1)} s, ${dollars(trial.costMicroUsd)}`;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <StatusShape kind={trial.problem === null ? "accept" : "reject"} label={trial.problem === null ? "usable" : "not usable"} />
        {trial.model}
        <span className="text-muted">{told}</span>
        {trial.isRehearsal ? <RehearsalBadge /> : null}
      </p>
      {trial.problem ? <p className="whitespace-pre-wrap text-reject text-sm">{trial.problem}</p> : null}
      {trial.made.length > 0 ? (
        <dl className="flex flex-col gap-2 rounded-md border border-line bg-raised px-3 py-2">
          {trial.made.map(({ label, text }) => (
            <div key={`${label} ${text}`}>
              <dt className="text-muted text-xs">{label}</dt>
              <dd className="whitespace-pre-wrap font-reading text-base">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <CodeBlock label="Raw reply" text={trial.reply ?? ""} />
    </>
  );
}

function dollars(microUsd: number): string {
  return `$${(microUsd / 1_000_000).toFixed(microUsd < 10_000 ? 5 : 2)}`;
}
