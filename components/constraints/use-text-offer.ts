"use client";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { proposeText } from "@/lib/client/text-proposal";
import type { ReviewItem } from "@/lib/schema/review";
import { type PendingChange, standingChanges, toldChanges } from "./offered-text";
import { useEngine } from "./use-engine";

interface TextOfferParts {
  project: string;
  item: ReviewItem;
  editText: (text: string) => void;
}

/** The instruction's text as it would read after its constraints changed: offered, never forced. */
export function useTextOffer({ project, item, editText }: TextOfferParts) {
  const [changes, setChanges] = useState<readonly PendingChange[]>([]);
  const asked = useMutation(proposeText(project, item.id));
  const { text, constraints } = item;
  const standing = useMemo(() => standingChanges({ constraints }, changes), [constraints, changes]);
  const told = useEngine(
    useMemo(() => (standing.length > 0 ? { kind: "offer" as const, text, changes: standing } : null), [text, standing]),
  );
  const written = asked.data?.before === item.text ? asked.data : null;
  const byRules = told?.isCurrent ? told.reply : null;
  const after = written?.text ?? byRules;
  const isOffered = standing.length > 0 && (after !== null || (told?.isCurrent === true && standing.some(({ kind }) => kind !== "added")));
  const leave = () => {
    setChanges([]);
    asked.reset();
  };
  return {
    isOffered,
    before: item.text,
    after,
    by: written?.text ? `${written.model}${written.isRehearsal ? " (rehearsal)" : ""}` : "rules",
    problem: asked.error?.message ?? written?.problem ?? null,
    isAsking: asked.isPending,
    add: (change: PendingChange) => setChanges((known) => [...known, change]),
    take: () => {
      if (!isOffered || after === null) return;
      leave();
      editText(after);
    },
    leave,
    ask: () => asked.mutate({ kind: "follow_changes", changes: toldChanges(standing) }),
  };
}

export type TextOfferState = ReturnType<typeof useTextOffer>;
