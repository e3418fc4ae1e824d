"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { giveBack, loanOf, renewLeases } from "@/lib/client/review";
import type { Letter } from "@/lib/schema/outbox";

interface LoanParts {
  project: string;
  /** false: nothing is shared out, everybody may judge everything */
  isShared: boolean;
  currentId: string | null;
  letters: readonly Letter[];
  /** asks for items */
  claim: () => void;
}

const signOfLifeMs = 30_000;
const firstSignMs = 1_500;

/** Keeps what a person holds while the page is looked at, gives it back when it is left, and knows who else is at the item. */
export function useLoans({ project, isShared, currentId, letters, claim }: LoanParts): readonly { name: string }[] {
  const client = useQueryClient();
  const [seen, setSeen] = useState<{ id: string; others: readonly { name: string }[] } | null>(null);
  const showLife = useEffectEvent(async () => {
    if (document.visibilityState === "hidden") return;
    const id = currentId;
    // Without a connection the next one tries again; the outbox says that the server is away.
    const leases = await renewLeases(project, id).catch(() => null);
    if (leases === null) return;
    setSeen(id === null ? null : { id, others: leases.others });
    for (const each of leases.instructionIds) {
      client.setQueryData(loanOf(project, each).queryKey, (loan) => loan && { ...loan, leaseUntil: leases.leaseUntil });
    }
  });
  const leave = useEffectEvent(() => {
    const unsent = [...new Set(letters.map(({ instructionId }) => instructionId))];
    // What cannot be given back now lapses by itself.
    void giveBack(project, unsent).catch(() => null);
  });
  const ask = useEffectEvent(claim);
  useEffect(() => {
    if (!isShared) return;
    ask();
    const first = setTimeout(showLife, firstSignMs);
    const timer = setInterval(showLife, signOfLifeMs);
    const back = (event: PageTransitionEvent) => {
      if (event.persisted) ask();
    };
    const left = () => leave();
    window.addEventListener("pagehide", left);
    window.addEventListener("pageshow", back);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      window.removeEventListener("pagehide", left);
      window.removeEventListener("pageshow", back);
      left();
    };
  }, [isShared]);
  return seen !== null && seen.id === currentId ? seen.others : [];
}
