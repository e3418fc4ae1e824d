"use client";
import { Button } from "@/components/ui/button";
import { DiffText } from "@/components/ui/diff-text";
import { Kbd } from "@/components/ui/kbd";

interface TextOfferProps {
  before: string;
  /** null: rules cannot tell where the text should change */
  after: string | null;
  /** who wrote it: rules, or a model by its name */
  by: string;
  problem: string | null;
  isAsking: boolean;
  onTake: () => void;
  onLeave: () => void;
  /** asks the model to write it; absent where there is none to ask */
  onAsk: (() => void) | undefined;
}

/** The instruction as it would read after a constraint changed, beside how it reads now. Nothing changes until it is taken. */
export function TextOffer({ before, after, by, problem, isAsking, onTake, onLeave, onAsk }: TextOfferProps) {
  return (
    <section aria-label="The text, updated" className="flex flex-col gap-2 rounded-md border border-accent bg-raised p-3">
      <p className="font-medium text-sm">
        {after === null ? "The text may have to follow the change." : "The text as it would read now"}
        <span className="font-normal text-muted text-xs"> · by {by}</span>
      </p>
      {after === null ? (
        <p className="text-muted text-sm">{problem ?? "Rules find no words of it in the text."}</p>
      ) : (
        <p dir="auto" className="prose-reading max-h-64 overflow-y-auto">
          <DiffText before={before} after={after} />
        </p>
      )}
      {after !== null && problem ? <p className="text-muted text-xs">{problem}</p> : null}
      <div className="flex flex-wrap gap-2">
        {after === null ? null : (
          <Button size="sm" tone="primary" aria-keyshortcuts="t" onClick={onTake}>
            Take it <Kbd className="border-transparent bg-transparent text-on-accent">t</Kbd>
          </Button>
        )}
        <Button size="sm" tone="quiet" onClick={onLeave}>
          Leave the text
        </Button>
        {onAsk ? (
          <Button size="sm" tone="quiet" isBusy={isAsking} onClick={onAsk}>
            Ask the model
          </Button>
        ) : null}
      </div>
    </section>
  );
}
