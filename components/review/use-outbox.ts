"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { letterStore } from "@/lib/client/letter-store";
import { Outbox } from "@/lib/client/outbox";
import { sendLetter, takeDelivery } from "@/lib/client/send-letter";
import type { Letter } from "@/lib/schema/outbox";

/** One for each person and project of this window: it goes on sending when the screen is left. */
const outboxes = new Map<string, Outbox>();
const nothing: readonly Letter[] = [];

function outboxOf(client: QueryClient, project: string, userId: string): Outbox {
  const name = `larch.outbox/${project}/${userId}`;
  const known = outboxes.get(name);
  if (known) return known;
  const made = new Outbox({
    storage: letterStore(name),
    send: (letter) => sendLetter(project, letter),
    onDelivered: ({ instructionId }, delivery, waiting) => {
      takeDelivery(client, project, { instructionId, delivery, waiting });
      void client.invalidateQueries({ queryKey: ["project", project, "instruction", instructionId] });
    },
  });
  outboxes.set(name, made);
  return made;
}

/** The outbox of this person (none while the server renders), and what waits in it. */
export function useOutbox(project: string, userId: string): { outbox: Outbox | null; letters: readonly Letter[] } {
  const client = useQueryClient();
  const [outbox] = useState(() => (typeof window === "undefined" ? null : outboxOf(client, project, userId)));
  const letters = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.letters ?? none, none);
  useEffect(() => {
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
