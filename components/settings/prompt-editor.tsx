"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { promptQuery } from "@/lib/client/prompts";
import { promptProblems } from "@/lib/pipeline/render-prompt";
import type { PromptDraft } from "@/lib/schema/prompt";
import { isAllowed, type Role } from "@/lib/schema/role";
import { modelRoleName } from "./model-words";
import { PromptChanges } from "./prompt-changes";
import { PromptHistory } from "./prompt-history";
import { PromptPreviewPane } from "./prompt-preview-pane";
import { PromptSaveBar } from "./prompt-save-bar";
import { PromptText } from "./prompt-text";
import { useDraft } from "./use-draft";

interface Props {
  project: string;
  stage: string;
  role: Role;
}

/** One stage's prompt: write at the left; at the right what a model would get, what differs, and what was before. */
export function PromptEditor({ project, stage, role }: Props) {
  const mayEdit = isAllowed(role, "prompts.manage");
  const { data: prompt } = useSuspenseQuery(promptQuery(project, stage));
  const [newest] = prompt.versions;
  const stored: PromptDraft = { system: newest?.system ?? "", user: newest?.user ?? "" };
  const { draft, basedOn, change, start } = useDraft(`${project}/${stage}`, stored, prompt.newest.version);
  const [tab, setTab] = useState("preview");
  const problems = promptProblems(draft, prompt.placeholders);
  const isChanged = draft.system !== stored.system || draft.user !== stored.user;
  const tabs = [
    {
      value: "preview",
      label: "Preview",
      content: <PromptPreviewPane project={project} role={role} prompt={prompt} draft={draft} problems={problems} />,
    },
    { value: "changes", label: isChanged ? "Changes ●" : "Changes", content: <PromptChanges prompt={prompt} draft={draft} /> },
    {
      value: "history",
      label: `History ${prompt.versions.length}`,
      content: <PromptHistory project={project} prompt={prompt} onTake={mayEdit ? change : null} />,
    },
  ];
  const beside = (
    <span className="flex flex-wrap gap-1.5">
      <Badge>version {prompt.newest.version}</Badge>
      <Badge tone="outline">asks the {modelRoleName[prompt.role]}</Badge>
      <Badge tone="outline">{prompt.replyIs === "json" ? "structured reply" : "plain text reply"}</Badge>
    </span>
  );
  return (
    <div className="flex flex-col gap-4">
      <Link href={`/p/${project}/settings/prompts`} className="self-start text-muted text-sm underline-offset-4 hover:underline">
        ← All prompts
      </Link>
      <Section title={prompt.title} beside={beside} description={prompt.summary}>
        <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <PromptText draft={draft} placeholders={prompt.placeholders} problems={problems} isReadOnly={!mayEdit} onChange={change} />
            {mayEdit ? (
              <PromptSaveBar
                project={project}
                stage={stage}
                draft={draft}
                basedOn={basedOn}
                newest={prompt.newest.version}
                canSave={isChanged && problems.length === 0}
                onSaved={(saved) => start({ system: saved.system, user: saved.user }, saved.version)}
                onDiscard={isChanged ? () => start(stored, prompt.newest.version) : null}
              />
            ) : null}
          </div>
          <Tabs label="Beside the text" tabs={tabs} value={tab} onValueChange={setTab} />
        </div>
      </Section>
    </div>
  );
}
