"use client";
import { type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { constraintChanges } from "./constraint-changes";
import { ConstraintDetails } from "./constraint-details";
import { ConstraintRow } from "./constraint-row";
import type { ConstraintDesk } from "./use-constraint-desk";

interface ConstraintListProps {
  desk: ConstraintDesk;
  /** null: may be read, not changed */
  changes: (ReturnType<typeof constraintChanges> & { label: ((constraintId: string, fulfilment: Fulfilment) => void) | null }) | null;
}

/** The constraints, one row each; arrows go from one to the next, Enter opens one. */
export function ConstraintList({ desk, changes }: ConstraintListProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const close = (id: string) => {
    flushSync(() => setOpenId(null));
    document.querySelector<HTMLElement>(`[data-constraint="${id}"] > button`)?.focus();
  };
  const { label } = changes ?? { label: null };
  return (
    <ul className="-mx-1.5 flex flex-col" onKeyDown={moveByArrows}>
      {desk.views.map((view) => {
        const { constraint } = view;
        const { id } = constraint;
        return (
          <ConstraintRow
            key={id}
            view={view}
            isOpen={changes !== null && openId === id}
            onToggle={changes ? () => setOpenId(openId === id ? null : id) : null}
            onFocused={(isFocused) => desk.focus(isFocused ? { kind: "constraint", id } : null)}
            onHovered={(isHovered) => desk.hover(isHovered ? { kind: "constraint", id } : null)}
          >
            {changes ? (
              <ConstraintDetails
                view={view}
                changes={{
                  type: (use) => desk.setDraft(use && { constraintId: id, use }),
                  bind: (binding) => changes.bind(constraint, binding),
                  reword: (text) => changes.reword(constraint, text),
                  remove: () => {
                    focusNeighbour(id);
                    changes.remove(constraint);
                  },
                  label: label && ((fulfilment) => label(id, fulfilment)),
                  close: () => close(id),
                }}
              />
            ) : null}
          </ConstraintRow>
        );
      })}
    </ul>
  );
}

/** Before a row goes away: the keyboard goes on to the row after it, or before it. */
function focusNeighbour(id: string): void {
  const row = document.querySelector(`[data-constraint="${id}"]`);
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  neighbour?.querySelector<HTMLElement>("button")?.focus();
}

/** From one row's button to the next. */
function moveByArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-constraint] > button") : null;
  if (step === undefined || !row) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-constraint] > button")];
  const next = all[all.indexOf(row) + step];
  event.preventDefault();
  next?.focus();
}
