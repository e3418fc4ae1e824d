"use client";
import { useDeferredValue } from "react";
import { Button } from "@/components/ui/button";
import { DiffText } from "@/components/ui/diff-text";
import { Kbd } from "@/components/ui/kbd";
import { DraftNote } from "./draft-note";
import { useDraft } from "./use-draft";

interface TextEditorProps {
  /** of the instruction or query, for the draft that is kept while one types */
  id: string;
  noun?: "instruction" | "query";
  version: number;
  text: string;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** The text in place, as an editor of the same size and line breaks; what is new is marked while it is typed. */
export function TextEditor({ id, noun = "instruction", version, text, onSave, onCancel }: TextEditorProps) {
  const draft = useDraft(`${noun}:${id}`, text, version);
  const shown = useDeferredValue(draft.text);
  const isEmpty = draft.text.trim() === "";
  const save = () => {
    if (isEmpty) return;
    draft.finish();
    onSave(draft.text.trim());
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="relative grid max-w-reading rounded-md border border-accent bg-raised px-3 py-2">
        <div aria-hidden dir="auto" className="prose-reading col-start-1 row-start-1 text-transparent [&_ins]:text-transparent">
          <DiffText before={text} after={shown} show="added" />
          {"\u200b"}
        </div>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the person just asked to edit this text
          autoFocus
          dir="auto"
          aria-label={noun === "query" ? "Query" : "Instruction"}
          spellCheck
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              save();
            }
          }}
          className="prose-reading col-start-1 row-start-1 w-full resize-none overflow-hidden bg-transparent outline-none"
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="primary" onClick={save} disabled={isEmpty}>
          Save <Kbd className="border-transparent bg-transparent text-on-accent">Ctrl Enter</Kbd>
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <p className="text-muted text-xs">Kept while you type. The original stays beside it; z takes the edit back.</p>
      </div>
      <DraftNote draft={draft} />
    </div>
  );
}
