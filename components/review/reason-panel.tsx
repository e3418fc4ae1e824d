"use client";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";

interface ReasonPanelProps {
  title: string;
  /** the word on the button */
  verb: string;
  reasons: readonly string[];
  onGive: (reason: string) => void;
  onCancel: () => void;
}

/** Why: one key for a usual reason, or own words and Enter. It rises from the key row and covers nothing that is judged. */
export function ReasonPanel({ title, verb, reasons, onGive, onCancel }: ReasonPanelProps) {
  const [words, setWords] = useState("");
  const onKey = (event: KeyboardEvent) => {
    const chosen = words === "" ? reasons[Number(event.key) - 1] : undefined;
    if (chosen && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onGive(chosen);
    }
  };
  return (
    <form
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onGive(words.trim());
      }}
      className="animate-appear border-line border-t bg-raised px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-medium text-sm">{title}</p>
        {reasons.map((reason, index) => (
          <Button key={reason} size="sm" onClick={() => onGive(reason)}>
            <Kbd>{index + 1}</Kbd> {reason}
          </Button>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Input
          autoFocus
          dir="auto"
          aria-label={`${title} Press 1 to ${reasons.length} for a usual reason, or write your own and press Enter.`}
          placeholder="or in your own words"
          className="min-w-60 max-w-reading flex-1"
          value={words}
          maxLength={2_000}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={onKey}
        />
        <Button type="submit" tone="primary">
          {verb} <Kbd className="border-transparent bg-transparent text-on-accent">Enter</Kbd>
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
      </div>
    </form>
  );
}
