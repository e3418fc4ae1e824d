"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Kbd } from "@/components/ui/kbd";
import { LiveRegion } from "@/components/ui/live-region";
import { skipWriting, submitWriting } from "@/lib/client/study-writing";
import type { StudyWriting, WritingTurn } from "@/lib/schema/study-writing";
import { isBlankDraft, mostCategories } from "@/lib/study/writing-edit";
import { writtenList } from "@/lib/study/written-list";
import { SaveNote } from "./save-note";
import { useWritingDraft } from "./use-writing-draft";
import { WritingCategory, writingFieldId } from "./writing-category";
import { WritingProblems } from "./writing-problems";

interface WritingFormProps {
  project: string;
  study: string;
  turn: WritingTurn;
  least: Pick<StudyWriting, "leastCategories" | "leastConstraints">;
}

/** The list somebody writes from nothing for one query: saved while it is typed, sent when it is long enough, or given back. */
export function WritingForm({ project, study, turn, least }: WritingFormProps) {
  const client = useQueryClient();
  const { edit, dispatch, state, retry, close } = useWritingDraft({ project, study, turn });
  const [isTried, setIsTried] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const sending = useMutation(submitWriting(client, project, study, turn.id));
  const skipping = useMutation(skipWriting(client, project, study, turn.id));
  const { categories } = edit.draft;
  const { problems } = writtenList(edit.draft, { categories: least.leastCategories, constraints: least.leastConstraints });
  const isBusy = sending.isPending || skipping.isPending;
  const reopen = { onError: () => close(false) };
  const send = () => {
    if (isBusy) return;
    setIsTried(true);
    if (problems.length > 0) return;
    close(true);
    sending.mutate(edit.draft, reopen);
  };
  const skip = () => {
    setIsLeaving(false);
    close(true);
    skipping.mutate(undefined, reopen);
  };
  useEffect(() => {
    document.getElementById(writingFieldId({ category: 0, place: "name" }))?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (edit.focus) document.getElementById(writingFieldId(edit.focus))?.focus();
  }, [edit.focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    send();
  };
  const error = sending.error ?? skipping.error;
  return (
    <section aria-label="Your list" onKeyDown={onKeyDown} className="flex flex-col gap-3">
      {categories.map((value, category) => (
        <WritingCategory
          // biome-ignore lint/suspicious/noArrayIndexKey: a category is its place, and all its fields are drawn from the draft
          key={category}
          {...{ category, value, dispatch }}
          isOnly={categories.length === 1}
        />
      ))}
      <div>
        <Button disabled={categories.length >= mostCategories} onClick={() => dispatch({ kind: "category_added" })}>
          <Plus aria-hidden /> Add a category
        </Button>
      </div>
      {isTried ? <WritingProblems problems={problems} /> : null}
      {error ? <ErrorState title="This was not taken" error={error} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="primary" isBusy={sending.isPending} onClick={send}>
          Send <Kbd className="border-transparent bg-transparent text-on-accent">Ctrl Enter</Kbd>
        </Button>
        <Button isBusy={skipping.isPending} disabled={isBusy} onClick={() => (isBlankDraft(edit.draft) ? skip() : setIsLeaving(true))}>
          Give it back
        </Button>
        <SaveNote state={state} onRetry={retry} />
      </div>
      <LiveRegion message={isTried && problems.length > 0 ? `Not sent. ${problems.join(" ")}` : ""} />
      <ConfirmDialog
        isOpen={isLeaving}
        onOpenChange={setIsLeaving}
        title="Give this query back?"
        description="Somebody else writes for it. What you typed for it is not kept."
        action="Give it back"
        onConfirm={skip}
      />
    </section>
  );
}
