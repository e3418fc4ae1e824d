"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ReviewCommands } from "@/components/review/review-commands";
import { heldItems } from "@/lib/client/review";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { Finding, RepairOffer } from "@/lib/schema/finding";
import type { ReviewItem } from "@/lib/schema/review";
import { applyRepair } from "./apply-repair";
import { constraintChanges } from "./constraint-changes";
import { pointedAt, pointedMarks } from "./pointed-marks";
import { useConstraintDesk } from "./use-constraint-desk";
import { useConstraintKeys } from "./use-constraint-keys";
import { useFindings } from "./use-findings";
import { usePaintedMarks } from "./use-painted-marks";
import { usePlaces } from "./use-places";
import { useTextOffer } from "./use-text-offer";
import { workKeys } from "./work-keys";

interface WorkParts {
  item: ReviewItem;
  project: string;
  /** null: may be read, not changed */
  commands: ReviewCommands | null;
}

/** Everything about the constraints of an item: verdicts, marks in the texts, changes, the text they lead to, findings. */
export function useConstraintWork({ item, project, commands }: WorkParts) {
  const client = useQueryClient();
  const desk = useConstraintDesk(item);
  const looked = useFindings(item);
  const findings = looked ?? none;
  const places = usePlaces(item);
  const offer = useTextOffer({ project, item, editText: (text) => commands?.editText(text) });
  const changes = commands && constraintChanges(commands, offer.add);
  const { views, answer, focused, hovered } = desk;
  const pointed = pointedAt({ hovered, focused });
  const key = pointed && `${pointed.kind} ${pointed.id} ${hovered === null}`;
  const found = views.find(({ constraint }) => constraint.id === pointed?.id)?.code;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what is pointed at; the views are new at every keystroke
  const marks = useMemo(
    () => pointedMarks(pointed, hovered === null, { item, answer, views, findings, places }),
    [key, item.text, answer, findings, places, found],
  );
  usePaintedMarks(marks, key);
  const label = commands && answer ? (id: string, fulfilment: Fulfilment) => commands.label(id, answer.id, fulfilment) : null;
  const known = (id: string) =>
    heldItems(client, project)
      .flatMap(({ constraints }) => constraints)
      .find((constraint) => constraint.id === id);
  const mend = commands && ((repair: RepairOffer) => applyRepair(repair.repair, { item, commands, known }));
  useConstraintKeys(item.id, workKeys({ item, desk, findings, offer, label, mend }));
  return { desk, findings: looked, places, offer, changes: changes && { ...changes, label }, mend };
}

const none: readonly Finding[] = [];

export type ConstraintWork = ReturnType<typeof useConstraintWork>;
