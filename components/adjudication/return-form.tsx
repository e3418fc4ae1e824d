"use client";
import { type FormEvent, useState } from "react";
import { verdictWord } from "@/components/review/verdict-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import type { GivenVerdict } from "@/lib/schema/adjudication";

interface ReturnFormProps {
  verdicts: readonly GivenVerdict[];
  onSend: (userId: string, comment: string) => void;
  onCancel: () => void;
}

/** To whom it goes back, and what they shall look at again. Escape closes it. */
export function ReturnForm({ verdicts, onSend, onCancel }: ReturnFormProps) {
  const [userId, setUserId] = useState(verdicts[0]?.userId ?? "");
  const [comment, setComment] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (comment.trim() !== "") onSend(userId, comment.trim());
  };
  return (
    <form
      aria-label="Send it back"
      onSubmit={submit}
      className="flex flex-wrap items-end gap-3 rounded-md border border-line bg-raised p-3"
    >
      <Field label="To">
        <Select
          value={userId}
          options={verdicts.map((each) => ({ value: each.userId, label: `${each.by} (${verdictWord[each.decision]})` }))}
          onChange={(event) => setUserId(event.target.value)}
        />
      </Field>
      <Field label="What they shall look at again" className="min-w-60 flex-1">
        <Input autoFocus dir="auto" value={comment} maxLength={2_000} onChange={(event) => setComment(event.target.value)} />
      </Field>
      <Button type="submit" tone="primary" disabled={comment.trim() === ""}>
        Send back <Kbd className="border-transparent bg-transparent text-on-accent">Enter</Kbd>
      </Button>
      <Button tone="quiet" onClick={onCancel}>
        Cancel <Kbd>Esc</Kbd>
      </Button>
    </form>
  );
}
