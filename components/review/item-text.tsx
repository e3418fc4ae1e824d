"use client";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DiffText } from "@/components/ui/diff-text";
import { leaks } from "@/lib/constraints/leaks";
import type { ReviewItem } from "@/lib/schema/review";
import { MarkedText } from "./marked-text";
import type { ReviewCommands } from "./review-commands";
import { TextEditor } from "./text-editor";
import { trackWord, verdictShape, verdictWord } from "./verdict-words";

interface ItemTextProps {
  item: ReviewItem;
  isEditing: boolean;
  commands: Pick<ReviewCommands, "editText" | "close">;
}

/** The text being judged: the first thing seen. */
export function ItemText({ item, isEditing, commands }: ItemTextProps) {
  const [showsChange, setShowsChange] = useState(false);
  const original = item.originalText === item.text ? null : item.originalText;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 text-muted text-sm">
        <h1 className="font-medium text-ink">
          Instruction · level {item.level} · {trackWord[item.track]}
        </h1>
        {item.mine ? (
          <Badge tone="neutral" shape={verdictShape[item.mine.decision]}>
            you: {verdictWord[item.mine.decision]}
            {item.mine.reason ? `, “${item.mine.reason}”` : ""}
          </Badge>
        ) : null}
        {original !== null ? (
          <Button size="sm" tone="quiet" aria-pressed={showsChange} onClick={() => setShowsChange(!showsChange)}>
            {showsChange ? "Hide the change" : "Edited: show the change"}
          </Button>
        ) : null}
        {item.isRehearsal ? <Badge tone="outline">rehearsal</Badge> : null}
      </div>
      {isEditing ? (
        <TextEditor id={item.id} version={item.version} text={item.text} onSave={commands.editText} onCancel={commands.close} />
      ) : (
        <p dir="auto" data-text={showsChange ? undefined : "instruction"} className="prose-reading">
          {showsChange && original !== null ? (
            <DiffText before={original} after={item.text} />
          ) : (
            <MarkedText text={item.text} leaks={leaks(item.text)} />
          )}
        </p>
      )}
    </div>
  );
}
