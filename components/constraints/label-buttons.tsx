"use client";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { StatusShape } from "@/components/ui/status-shape";
import type { ConstraintLabel, Fulfilment } from "@/lib/schema/constraint-verdict";
import { fulfilmentShape } from "./constraint-words";

const keys = { yes: "y", partly: "p", no: "n" } as const satisfies Record<Fulfilment, string>;
const choices: readonly Fulfilment[] = ["yes", "partly", "no"];

/** A person's own word on whether the shown answer meets a constraint; the keys do the same. */
export function LabelButtons({ labels, onLabel }: { labels: readonly ConstraintLabel[]; onLabel: (fulfilment: Fulfilment) => void }) {
  const mine = labels.find(({ isMine }) => isMine)?.fulfilment;
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="float-left mr-1 text-muted text-xs leading-7">Is it met?</legend>
      {choices.map((fulfilment) => (
        <Button
          key={fulfilment}
          size="sm"
          aria-pressed={mine === fulfilment}
          aria-keyshortcuts={keys[fulfilment]}
          className="aria-pressed:bg-accent-tint"
          onClick={() => onLabel(fulfilment)}
        >
          <StatusShape kind={fulfilmentShape[fulfilment]} size="sm" /> {fulfilment} <Kbd>{keys[fulfilment]}</Kbd>
        </Button>
      ))}
    </fieldset>
  );
}
