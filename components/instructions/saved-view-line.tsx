"use client";
import { Pencil, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { parseSelection } from "@/lib/review/selection";
import { selectionSentence } from "@/lib/review/selection-sentence";
import type { SavedView, SavedViewChange } from "@/lib/schema/saved-view";

interface SavedViewLineProps {
  view: SavedView;
  onChoose: () => void;
  onChange: (change: SavedViewChange) => void;
  /** has it hold what is shown now */
  onReplace: () => void;
  onRemove: () => void;
}

/** One saved view: a press chooses it; who may, renames, shares, replaces or removes it. */
export function SavedViewLine({ view, onChoose, onChange, onReplace, onRemove }: SavedViewLineProps) {
  const [isEditing, setIsEditing] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const { name, isShared, isMine, by, settings, canChange } = view;
  if (isEditing) return <Editing {...{ view, onChange, onReplace }} onDone={() => setIsEditing(false)} />;
  return (
    <li className="flex items-start gap-1">
      <button type="button" onClick={onChoose} className="min-w-0 flex-1 rounded-md px-2 py-1 text-left hover:bg-accent-tint">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-muted text-xs">
          {settings.layout}, {selectionSentence(parseSelection(settings.query))}
          {isShared ? (isMine ? " · shared" : ` · by ${by}`) : ""}
        </span>
      </button>
      {canChange && isSure ? (
        <Button size="sm" tone="danger" autoFocus onClick={onRemove} onBlur={() => setIsSure(false)}>
          Remove
        </Button>
      ) : null}
      {canChange && !isSure ? (
        <>
          <IconButton size="sm" label={`Change the view ${name}`} icon={<Pencil aria-hidden />} onClick={() => setIsEditing(true)} />
          <IconButton size="sm" label={`Remove the view ${name}`} icon={<Trash2 aria-hidden />} onClick={() => setIsSure(true)} />
        </>
      ) : null}
    </li>
  );
}

function Editing({
  view,
  onChange,
  onReplace,
  onDone,
}: Pick<SavedViewLineProps, "view" | "onChange" | "onReplace"> & { onDone: () => void }) {
  const [name, setName] = useState(view.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && name.trim() !== view.name) onChange({ name: name.trim() });
    onDone();
  };
  return (
    <li>
      <form onSubmit={submit} className="flex flex-col gap-2 rounded-md border border-line p-2">
        <Input
          size="sm"
          autoFocus
          dir="auto"
          aria-label="Name"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Checkbox label="Everyone in the project sees it" checked={view.isShared} onChange={() => onChange({ isShared: !view.isShared })} />
        <div className="flex gap-2">
          <Button type="submit" size="sm" tone="primary">
            Done
          </Button>
          <Button
            size="sm"
            onClick={() => {
              onReplace();
              onDone();
            }}
          >
            Hold what is shown now
          </Button>
        </div>
      </form>
    </li>
  );
}
