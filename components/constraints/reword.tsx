"use client";
import { useState } from "react";
import { Textarea } from "@/components/ui/textarea";

interface RewordProps {
  text: string;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** A constraint's words as an editor: Enter saves. */
export function Reword({ text, onSave, onCancel }: RewordProps) {
  const [draft, setDraft] = useState(text);
  return (
    <Textarea
      autoFocus
      dir="auto"
      aria-label="Constraint: Enter saves, Escape leaves it as it was"
      className="min-h-8"
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.shiftKey) {
          event.preventDefault();
          if (draft.trim() === "") onCancel();
          else onSave(draft.trim());
        }
        if (event.key === "Escape") {
          event.preventDefault();
          onCancel();
        }
      }}
    />
  );
}
