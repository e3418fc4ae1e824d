"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { flipVerdict } from "@/lib/client/filters";
import { opposite, standingFilter } from "@/lib/review/filter-decision";
import type { FilterDecision } from "@/lib/schema/instruction";
import type { ReviewFilter } from "@/lib/schema/review";
import type { OverrideInput } from "@/lib/schema/review-input";

/** Flips filters' verdicts, each with its way back. */
export function useFlip(project: string, onFlipped: () => void) {
  const client = useQueryClient();
  const flipping = useMutation(flipVerdict(client, project));
  const send = (input: OverrideInput, then: () => void) =>
    flipping.mutate(
      { ...input, id: crypto.randomUUID() },
      {
        onSuccess: () => {
          then();
          onFlipped();
        },
        onError: (error) => notify({ title: "The verdict was not flipped", detail: messageOf(error), tone: "reject" }),
      },
    );
  const flip = (filter: ReviewFilter, decision: FilterDecision, reason: string) => {
    const filterVerdictId = filter.id;
    const seen = standingFilter(filter.decision, filter.overrides).decision;
    const back = { filterVerdictId, decision: opposite(decision), reason: "", seen: decision };
    send({ filterVerdictId, decision, reason, seen }, () =>
      notify({
        title: decision === "keep" ? "Kept." : "Dropped.",
        action: { label: "Undo", onClick: () => send(back, () => notify({ title: "Taken back." })) },
      }),
    );
  };
  return { flip, isPending: flipping.isPending };
}
