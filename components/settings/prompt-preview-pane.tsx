"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { promptPreviewQuery, promptSamplesQuery } from "@/lib/client/prompts";
import type { PromptDetail, PromptDraft, PromptSample } from "@/lib/schema/prompt";
import type { Role } from "@/lib/schema/role";
import { PromptTrial } from "./prompt-trial";

interface Props {
  project: string;
  role: Role;
  prompt: PromptDetail;
  draft: PromptDraft;
  problems: readonly string[];
}

/** The messages a model would get for one real row of this project. */
export function PromptPreviewPane({ project, role, prompt, draft, problems }: Props) {
  const samples = useQuery(promptSamplesQuery(project, prompt.stage));
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = samples.data?.rows ?? [];
  if (samples.isPending) return <SkeletonRows rows={4} />;
  if (samples.isError) return <ErrorState title="The rows could not be read." error={samples.error} onRetry={() => samples.refetch()} />;
  const [first] = rows;
  if (!first) {
    return (
      <EmptyState title="No row has come to this stage yet.">
        The preview shows the prompt on a real row of this project: import seeds and start a run, then come back.
      </EmptyState>
    );
  }
  return <PreviewOn {...{ project, role, prompt, draft, problems, rows }} sampleId={chosen ?? first.id} onChoose={setChosen} />;
}

interface PreviewOnProps extends Props {
  rows: readonly PromptSample[];
  sampleId: string;
  onChoose: (id: string) => void;
}

function PreviewOn({ project, role, prompt, draft, problems, rows, sampleId, onChoose }: PreviewOnProps) {
  const settled = useDeferredValue(draft);
  const preview = useQuery({ ...promptPreviewQuery(project, prompt.stage, settled, sampleId), enabled: problems.length === 0 });
  const options = rows.map(({ id, text }) => ({ value: id, label: text }));
  const messages = preview.data?.messages ?? [];
  return (
    <div className="flex flex-col gap-3">
      <Field label="On the row">
        <Select options={options} value={sampleId} onChange={(event) => onChoose(event.target.value)} />
      </Field>
      {problems.length > 0 ? <p className="text-muted text-sm">Put the problems right to see what the model would get.</p> : null}
      {preview.isError ? <ErrorState title="No preview." error={preview.error} /> : null}
      {messages.map(({ role, content }) => (
        <CodeBlock key={role} label={`${role === "system" ? "System" : "User"} message`} text={content} />
      ))}
      {preview.isSuccess && messages.length === 0 && problems.length === 0 ? (
        <p className="text-muted text-sm">The stage asks nothing for this row.</p>
      ) : null}
      <PromptTrial
        project={project}
        role={role}
        prompt={prompt}
        draft={draft}
        sampleId={sampleId}
        isReady={problems.length === 0 && messages.length > 0}
      />
    </div>
  );
}
