"use client";
import { type FormEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { useReasons } from "@/components/review/use-reasons";
import { stateWord } from "@/components/review/verdict-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatCount } from "@/components/ui/number-format";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { BulkCount, BulkScope, BulkVerb } from "@/lib/schema/bulk-action";
import { ReviewState } from "@/lib/schema/instruction";
import { BulkProgress } from "./bulk-progress";
import { countedNoun, verbWords } from "./bulk-words";
import { useBulk } from "./use-bulk";

interface BulkDialogProps {
  project: string;
  verb: BulkVerb;
  scope: BulkScope;
  /** isDone: the choice has been acted on */
  onClose: (isDone: boolean) => void;
}

/** Counts exactly, asks why where a reason is owed, does it, shows how far it is, and can take all of it back. */
export function BulkDialog({ project, verb, scope, onClose }: BulkDialogProps) {
  const { rejectReasons } = useReasons(project);
  const { count, start, undo, action, begin } = useBulk(project);
  const [reason, setReason] = useState("");
  const form = useId();
  const look = () => count.mutate({ id: crypto.randomUUID(), verb, scope });
  const lookFirst = useEffectEvent(look);
  useEffect(() => lookFirst(), []);
  const counted = count.data ?? null;
  const isReasonMissing = verb === "reject" && reason.trim() === "";
  const canStart = counted !== null && counted.count > 0 && !isReasonMissing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canStart) begin({ token: counted.token, count: counted.count, reason: reason.trim() });
  };
  const { title } = verbWords[verb];
  return (
    <Dialog
      isOpen
      size="md"
      onOpenChange={() => onClose(action !== null)}
      title={`${title} many at once`}
      description="Exactly the rows that are counted here. All of it can be undone in one step."
      actions={
        action ? (
          <Button tone="primary" onClick={() => onClose(true)}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>Cancel</Button>
            <Button type="submit" form={form} tone={verb === "reject" ? "danger" : "primary"} isBusy={start.isPending} disabled={!canStart}>
              {counted ? `${title} ${countedNoun(verb, counted.count)}` : title}
            </Button>
          </>
        )
      }
    >
      {count.isPending ? <SkeletonRows rows={3} label="Counting" /> : null}
      {count.error ? <ErrorState title="They could not be counted" error={count.error} onRetry={look} /> : null}
      {start.error ? <ErrorState title="Nothing was done" error={start.error} onRetry={look} /> : null}
      {action ? (
        <BulkProgress action={action} isUndoing={undo.isPending} error={undo.error} onUndo={() => undo.mutate({ id: action.id })} />
      ) : (
        <form id={form} onSubmit={submit} className="flex flex-col gap-3">
          {counted ? <Counted verb={verb} counted={counted} /> : null}
          {verb === "reject" ? (
            <Field label="Why reject them?" isRequired hint="Stands on every verdict.">
              <Input
                autoFocus
                dir="auto"
                list={`${form}-reasons`}
                value={reason}
                maxLength={2_000}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
          ) : null}
          <datalist id={`${form}-reasons`}>
            {rejectReasons.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </form>
      )}
    </Dialog>
  );
}

function Counted({ verb, counted: { count, byState } }: { verb: BulkVerb; counted: BulkCount }) {
  if (count === 0)
    return (
      <p className="text-sm">
        {verb === "withdraw" ? "No verdict of yours stands on any of these." : "No instruction is like that any more."}
      </p>
    );
  const states = ReviewState.options.filter((state) => byState[state] > 0);
  return (
    <div role="status" className="flex flex-col gap-1 text-sm">
      <p>
        <strong className="font-semibold">{countedNoun(verb, count)}</strong> counted, exactly.
      </p>
      <p className="text-muted tabular-nums">
        Now {states.map((state) => `${formatCount(byState[state])} ${stateWord[state]}`).join(", ")}.
      </p>
    </div>
  );
}
