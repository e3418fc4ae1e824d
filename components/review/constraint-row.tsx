"use client";
import { Pencil, X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { StatusShape } from "@/components/ui/status-shape";
import { Textarea } from "@/components/ui/textarea";
import type { ReviewConstraint } from "@/lib/schema/review";

interface ConstraintRowProps {
  constraint: ReviewConstraint;
  /** true where this level is the first to use it */
  isNew: boolean;
  /** null: may be read, not changed */
  change: { edit: (text: string) => void; remove: () => void } | null;
}

/** One constraint: what it asks, its category, and whether a model or a person wrote it. */
export function ConstraintRow({ constraint, isNew, change }: ConstraintRowProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { text, category, source, originalText } = constraint;
  return (
    <li className="group flex items-start gap-2 py-1.5">
      <StatusShape kind="unknown" label="not judged" className="mt-1" />
      <div className="min-w-0 flex-1">
        {isEditing ? (
          <Reword
            text={text}
            onDone={(words) => {
              setIsEditing(false);
              if (words !== null) change?.edit(words);
            }}
          />
        ) : (
          <p dir="auto" className="break-words text-sm">
            {text}
          </p>
        )}
        <p className="flex flex-wrap gap-x-2 text-muted text-xs">
          <span className="break-words">{category}</span>
          {isNew ? <span className="font-medium text-accent">+ new here</span> : null}
          {source === "person" ? <span>by a person</span> : null}
          {originalText !== null && originalText !== text ? <s title="what the model wrote">{originalText}</s> : null}
        </p>
      </div>
      {change ? (
        <div className="flex opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 max-lg:opacity-100">
          <IconButton size="sm" label={`Reword: ${text}`} icon={<Pencil aria-hidden />} onClick={() => setIsEditing(true)} />
          <IconButton size="sm" label={`Take off: ${text}`} icon={<X aria-hidden />} onClick={change.remove} />
        </div>
      ) : null}
    </li>
  );
}

function Reword({ text, onDone }: { text: string; onDone: (text: string | null) => void }) {
  const [draft, setDraft] = useState(text);
  const save = () => onDone(draft.trim() === "" ? null : draft.trim());
  return (
    <Textarea
      autoFocus
      aria-label="Constraint: Enter saves, Escape leaves it as it was"
      className="min-h-8"
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.shiftKey) {
          event.preventDefault();
          save();
        }
        if (event.key === "Escape") {
          event.preventDefault();
          onDone(null);
        }
      }}
    />
  );
}
