"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { notify } from "@/components/ui/notify";
import { afterPaint } from "@/lib/client/after-paint";
import { noteDelivery, wasReadTooEarly } from "@/lib/client/late-delivery";
import { letterStore } from "@/lib/client/letter-store";
import { Outbox } from "@/lib/client/outbox";
import { rereadParts } from "@/lib/client/parts";
import { reviewItem } from "@/lib/client/review";
import { sendLetter, takeDelivery } from "@/lib/client/send-letter";
import { onCurrentVersion } from "@/lib/review/resend";
import type { Letter } from "@/lib/schema/outbox";
import type { RecordedVerdict } from "@/lib/schema/review-input";
import { verdictWord } from "./verdict-words";

/** One for each person and project of this window: it goes on sending when the screen is left. */
const outboxes = new Map<string, Outbox>();
/** Those whose page was read before what the page before it sent had arrived. */
const readTooEarly = new Set<Outbox>();
const nothing: readonly Letter[] = [];

function outboxOf(client: QueryClient, project: string, userId: string): Outbox {
  const name = `larch.outbox/${project}/${userId}`;
  const known = outboxes.get(name);
  if (known) return known;
  const made = new Outbox({
    storage: letterStore(name),
    send: (letter) => sendLetter(project, letter),
    soon: afterPaint,
    onDelivered: ({ instructionId }, delivery, waiting) => {
      noteDelivery(name);
      takeDelivery(client, project, { instructionId, delivery, waiting });
      if (delivery.kind === "judgement" || delivery.kind === "rubric") return;
      void client.invalidateQueries({ queryKey: ["project", project, "instruction", instructionId] });
      if (delivery.kind === "verdict") afterVerdict(client, project, delivery.verdict);
      if (delivery.kind === "part_verdict" && waiting.length === 0) rereadParts(client, project, instructionId);
      // What the person did after an edit was made on it: it goes out on the version the server gave that edit.
      const version = delivery.kind === "part" ? delivery.part.version : null;
      if (version !== null) for (const { key, sending } of waiting) made.replace(key, onCurrentVersion(sending, version));
    },
  });
  outboxes.set(name, made);
  if (wasReadTooEarly(name)) readTooEarly.add(made);
  return made;
}

/** What only a given verdict opens: what training is known to be, and what was kept back so as not to lead. */
function afterVerdict(client: QueryClient, project: string, { instructionId, training, decision }: RecordedVerdict): void {
  const { queryKey } = reviewItem(project, instructionId);
  const hidden = client.getQueryData(queryKey)?.hidden;
  if (hidden?.filters || hidden?.code) void client.invalidateQueries({ queryKey });
  if (!training) return;
  const isRight = training.decision === decision;
  const title = `Training: ${verdictWord[training.decision]}${isRight ? ", as you said." : " is what is known to be right."}`;
  notify({ title, ...(training.note ? { detail: training.note } : {}), tone: isRight ? "accept" : "reject" });
}

/** The outbox of this person (none while the server renders), and what waits in it. */
export function useOutbox(project: string, userId: string): { outbox: Outbox | null; letters: readonly Letter[] } {
  const client = useQueryClient();
  const [outbox] = useState(() => (typeof window === "undefined" ? null : outboxOf(client, project, userId)));
  const letters = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.letters ?? none, none);
  useEffect(() => {
    if (outbox && readTooEarly.delete(outbox)) return window.location.reload();
    void outbox?.ready.then(() => outbox.pump());
    const online = () => outbox?.retryWaiting();
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, [outbox]);
  return { outbox, letters };
}

function never(): () => void {
  return () => {};
}

function none(): readonly Letter[] {
  return nothing;
}
