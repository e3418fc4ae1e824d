"use client";
import { DraftNote } from "@/components/review/draft-note";
import { useDraft } from "@/components/review/use-draft";
import { Textarea } from "@/components/ui/textarea";

interface RewordProps {
  id: string;
  text: string;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** A constraint's words as an editor: Enter saves. */
export function Reword({ id, text, onSave, onCancel }: RewordProps) {
  const draft = useDraft(`constraint:${id}`, text, 0);
  const save = () => {
    draft.finish();
    onSave(draft.text.trim());
  };
  return (
    <div className="flex flex-col gap-1">
      <Textarea
        autoFocus
        dir="auto"
        aria-label="Constraint: Enter saves, Escape leaves it as it was"
        className="min-h-8"
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            if (draft.text.trim() === "") onCancel();
            else save();
          }
          if (event.key === "Escape") {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      <DraftNote draft={draft} />
    </div>
  );
}
