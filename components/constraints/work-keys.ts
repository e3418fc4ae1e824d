import type { ReviewAction } from "@/lib/review/keymap";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { Finding, RepairOffer } from "@/lib/schema/finding";
import type { ReviewItem } from "@/lib/schema/review";
import { isRepairedHere } from "./apply-repair";
import { findingKey } from "./finding-list";
import type { ConstraintDesk } from "./use-constraint-desk";
import type { TextOfferState } from "./use-text-offer";

interface WorkKeyParts {
  item: ReviewItem;
  desk: ConstraintDesk;
  findings: readonly Finding[];
  offer: TextOfferState;
  label: ((constraintId: string, fulfilment: Fulfilment) => void) | null;
  mend: ((offer: RepairOffer) => void) | null;
}

/** What each key of the constraints does, and whether it had something to do. */
export function workKeys({ item, desk, findings, offer, label, mend }: WorkKeyParts): Partial<Record<ReviewAction, () => boolean>> {
  const { focused, answer } = desk;
  const say = (fulfilment: Fulfilment) => () => {
    if (focused?.kind !== "constraint" || !label) return false;
    label(focused.id, fulfilment);
    return true;
  };
  return {
    constraints: focusFirst,
    yes: say("yes"),
    partly: say("partly"),
    no: say("no"),
    takeText: () => {
      offer.take();
      return offer.isOffered;
    },
    whichAnswer: () => {
      const at = item.answers.findIndex(({ id }) => id === answer?.id);
      const next = item.answers[(at + 1) % Math.max(1, item.answers.length)];
      if (next) desk.chooseAnswer(next.id);
      return next !== undefined;
    },
    mend: () => {
      const chosen = findings.find((finding) => focused?.id === findingKey(finding)) ?? findings[0];
      const first = chosen?.repairs.find(({ repair }) => isRepairedHere(repair));
      if (first) mend?.(first);
      return first !== undefined;
    },
  };
}

function focusFirst(): boolean {
  const first = document.querySelector<HTMLElement>("[data-constraint] > button");
  first?.focus();
  return first !== null;
}
