"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatNoun } from "@/components/ui/number-format";
import { repairFinding } from "@/lib/client/findings";
import { undoRepairs } from "@/lib/client/repairs";
import type { Repair } from "@/lib/schema/finding";
import type { RepairUndo, StoredFinding } from "@/lib/schema/finding-list";

export interface Regeneration {
  finding: StoredFinding;
  repair: Extract<Repair, { kind: "regenerate_level" }>;
}

/** What can be done to a list of findings: mend one, take the last mending back, or ask the model for a level anew. */
export function useFindingDesk(project: string) {
  const client = useQueryClient();
  const [batches, setBatches] = useState<readonly string[]>([]);
  const [regeneration, setRegeneration] = useState<Regeneration | null>(null);
  const [said, setSaid] = useState("");
  const repairing = useMutation(repairFinding(client, project));
  const undoing = useMutation(undoRepairs(client, project));
  const isBusy = repairing.isPending || undoing.isPending;

  const undo = (id: string | undefined) => {
    if (id === undefined || isBusy) return;
    undoing.mutate(
      { id },
      { onSuccess: (undone) => tellUndone(undone, setSaid), onError: (error) => refuse("Nothing was taken back.", error) },
    );
    setBatches((before) => before.filter((each) => each !== id));
  };
  const repair = (finding: StoredFinding | undefined, offer: number) => {
    const chosen = finding?.repairs[offer];
    if (!finding || !chosen || isBusy) return;
    if (chosen.repair.kind === "regenerate_level") return setRegeneration({ finding, repair: chosen.repair });
    repairing.mutate(
      { finding: finding.id, id: crypto.randomUUID(), offer },
      {
        onSuccess: (batch) => {
          const refused = batch.skipped[0]?.because;
          if (batch.findings === 0) return refuse("The finding was not mended.", refused ?? "Nothing was changed.");
          setBatches((before) => [...before, batch.id]);
          setSaid(`Done: ${chosen.label}.`);
          notify({ title: chosen.label, tone: "accept", id: "repair", action: { label: "Undo", onClick: () => undo(batch.id) } });
        },
        onError: (error) => refuse("The finding was not mended.", error),
      },
    );
  };
  return {
    repair,
    undoLast: () => undo(batches.at(-1)),
    undo,
    canUndo: batches.length > 0,
    isBusy,
    said,
    regeneration,
    closeRegeneration: () => setRegeneration(null),
  };
}

function refuse(title: string, error: unknown): void {
  notify({ title, detail: messageOf(error), tone: "reject" });
}

function tellUndone({ restored, refused }: RepairUndo, say: (words: string) => void): void {
  const words = `Taken back: ${formatNoun(restored, "instruction")} as before.`;
  say(words);
  const [first] = refused;
  if (first) notify({ title: `${words} ${formatNoun(refused.length, "chain")} left as they are.`, detail: first.because, tone: "reject" });
  else notify({ title: words, id: "repair" });
}
