"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FilterLine } from "@/components/filters/filter-line";
import { Button } from "@/components/ui/button";
import { DiffText } from "@/components/ui/diff-text";
import { messageOf } from "@/components/ui/error-state";
import { NotTaken } from "@/components/ui/not-taken";
import { notify } from "@/components/ui/notify";
import type { Outbox } from "@/lib/client/outbox";
import { rereadParts } from "@/lib/client/parts";
import { claimItems, reviewItem } from "@/lib/client/review";
import { onCurrentVersion } from "@/lib/review/resend";
import { everything } from "@/lib/review/selection";
import { SlotDetails } from "@/lib/schema/assignment";
import { FlipDetails } from "@/lib/schema/filter-flip";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { Letter, Sending } from "@/lib/schema/outbox";
import { StaleDetails } from "@/lib/schema/review-input";

interface RefusalsProps {
  project: string;
  outbox: Outbox | null;
  letters: readonly Letter[];
}

/** What the server would not take: nothing was overwritten and nothing is lost until the person chooses. */
export function Refusals({ project, outbox, letters }: RefusalsProps) {
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: (id: string) => claimItems(project, { selection: everything, instructionId: id }),
    onSuccess: () => outbox?.retry(),
    onError: (error) => notify({ title: "The item could not be taken", detail: messageOf(error), tone: "reject" }),
  });
  const first = letters.find(({ refusal }) => refusal);
  if (!first?.refusal || !outbox) return null;
  const { instructionId, sending, refusal } = first;
  const stale = StaleDetails.safeParse(refusal.details);
  const flipped = FlipDetails.safeParse(refusal.details);
  const slot = SlotDetails.safeParse(refusal.details);
  const reread = () => {
    outbox.discard(instructionId);
    void client.invalidateQueries({ queryKey: reviewItem(project, instructionId).queryKey });
    rereadParts(client, project, instructionId);
  };
  const insist = () => {
    if (slot.success) taking.mutate(instructionId);
    else if (stale.success) outbox.replace(first.key, onCurrentVersion(sending, stale.data.currentVersion));
    else if (flipped.success && sending.kind === "override") outbox.replace(first.key, seeing(sending, flipped.data.standing));
    else outbox.retry();
  };
  return (
    <NotTaken
      title={`${titles[sending.kind]} was not taken.`}
      why={refusal.message}
      actions={
        <>
          <Button size="sm" onClick={reread}>
            {stale.success || flipped.success ? "Keep theirs and read it again" : "Give it up"}
          </Button>
          <Button size="sm" tone="primary" onClick={insist} isBusy={taking.isPending}>
            {stale.success || flipped.success ? "Mine still holds: send it" : slot.success ? "Take the item and send it" : "Try again"}
          </Button>
        </>
      }
    >
      {flipped.success ? <Sides details={flipped.data} /> : null}
      {stale.success ? <Versions mine={isWholeText(sending) ? sending.input.text : null} theirs={stale.data.currentText} /> : null}
    </NotTaken>
  );
}

/** The same decision, made in sight of what stands now. */
function seeing(sending: Extract<Sending, { kind: "override" }>, standing: FilterDecision): Sending {
  return { ...sending, input: { ...sending.input, seen: standing } };
}

/** Both sides of a verdict that two people flipped. */
function Sides({ details: { wanted, filter } }: { details: FlipDetails }) {
  return (
    <div className="grid gap-3 text-sm md:grid-cols-2">
      <FilterLine filter={filter} />
      <p>
        You say <span className="font-medium">{wanted}</span>.
      </p>
    </div>
  );
}

function isWholeText(sending: Sending): sending is Extract<Sending, { kind: "text" | "query_text" }> {
  return sending.kind === "text" || sending.kind === "query_text";
}

const titles = {
  verdict: "Your verdict",
  withdrawal: "Taking it back",
  text: "Your edit",
  constraint_text: "Your rewording",
  constraint_added: "Your constraint",
  constraint_removed: "Taking the constraint off",
  constraint_bound: "Your change of a constraint",
  label: "Your label",
  override: "Your override",
  part_verdict: "Your verdict",
  part_withdrawal: "Taking it back",
  query_text: "Your edit of the query",
  list_text: "Your rewording",
  list_added: "Your constraint",
  list_dropped: "Dropping the constraint",
  judgement: "Your judgement in a study",
  rubric: "Your answers in a study",
} as const;

function Versions({ mine, theirs }: { mine: string | null; theirs: string }) {
  return (
    <div className="grid gap-3 text-sm md:grid-cols-2">
      <div>
        <p className="font-medium text-xs">What stands now</p>
        <p dir="auto" className="max-h-32 overflow-y-auto whitespace-pre-wrap break-words">
          {theirs}
        </p>
      </div>
      {mine === null ? null : (
        <div>
          <p className="font-medium text-xs">With yours in its place</p>
          <p dir="auto" className="max-h-32 overflow-y-auto break-words">
            <DiffText before={theirs} after={mine} />
          </p>
        </div>
      )}
    </div>
  );
}
