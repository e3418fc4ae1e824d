"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { messageOf } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { savePrompt } from "@/lib/client/prompts";
import { ApiError } from "@/lib/client/request";
import type { PromptDraft, PromptVersionView } from "@/lib/schema/prompt";

interface Props {
  project: string;
  stage: string;
  draft: PromptDraft;
  basedOn: number;
  newest: number;
  canSave: boolean;
  onSaved: (version: PromptVersionView) => void;
  onDiscard: (() => void) | null;
}

/** Saves the wording as the next version. Someone else's version meanwhile is shown, never overwritten. */
export function PromptSaveBar({ project, stage, draft, basedOn, newest, canSave, onSaved, onDiscard }: Props) {
  const [note, setNote] = useState("");
  const client = useQueryClient();
  const saving = useMutation(savePrompt(client, project, stage));
  const isBehind = basedOn < newest;
  const save = (event: FormEvent) => {
    event.preventDefault();
    // Someone who has seen that a newer version exists saves on top of it; both stay in the history.
    saving.mutate(
      { ...draft, note, basedOn: isBehind ? newest : basedOn },
      {
        onSuccess: ({ versions: [version] }) => {
          if (!version) return;
          setNote("");
          onSaved(version);
          notify({ title: `Version ${version.version} saved.`, detail: "The next run uses it.", tone: "accept" });
        },
        onError: (error) => {
          if (error instanceof ApiError && error.status === 409)
            client.invalidateQueries({ queryKey: ["project", project, "prompts", stage] });
        },
      },
    );
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-2 border-line border-t pt-3">
      {isBehind ? (
        <p className="text-revise text-sm">
          Version {newest} was made while you edited version {basedOn}. Compare under Changes; saving makes yours version {newest + 1}.
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-2">
        <Field className="min-w-48 flex-1" label="What changed" error={saving.isError ? messageOf(saving.error) : undefined}>
          <Input
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={200}
            placeholder="for those who read the history"
          />
        </Field>
        {onDiscard ? (
          <Button tone="quiet" onClick={onDiscard}>
            Throw away
          </Button>
        ) : null}
        <Button type="submit" tone="primary" disabled={!canSave} isBusy={saving.isPending}>
          Save as version {newest + 1}
        </Button>
      </div>
    </form>
  );
}
