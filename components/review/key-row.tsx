"use client";
import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { type StatusKind, StatusShape } from "@/components/ui/status-shape";
import type { ReviewAction } from "@/lib/review/keymap";
import { useKeys } from "./use-keys";

interface KeyRowProps {
  run: (action: ReviewAction) => void;
  /** what cannot be done now */
  disabled: ReadonlySet<ReviewAction>;
}

const shapes: Partial<Record<ReviewAction, StatusKind>> = { accept: "accept", revise: "revise", reject: "reject" };

/** The row for hands: every action with its key, from the one table. */
export const KeyRow = memo(function KeyRow({ run, disabled }: KeyRowProps) {
  const bindings = useKeys();
  return (
    <div role="toolbar" aria-label="Actions" className="flex flex-wrap items-center border-line border-t bg-surface px-2 py-1.5 short:py-1">
      {(["left", "right"] as const).map((side) => (
        <div key={side} className={classNames("contents lg:flex lg:flex-wrap lg:items-center", side === "right" && "lg:ml-auto")}>
          {bindings
            .filter(({ row }) => row === side)
            .map(({ key, action, label, does }) => {
              const shape = shapes[action];
              return (
                <button
                  key={action}
                  type="button"
                  title={does}
                  aria-keyshortcuts={key}
                  disabled={disabled.has(action)}
                  onClick={() => run(action)}
                  className="inline-flex h-8 short:h-7 items-center gap-1.5 rounded-md px-2 text-sm hover:not-disabled:bg-accent-tint disabled:text-muted"
                >
                  <Kbd>{key}</Kbd>
                  {shape ? <StatusShape kind={shape} size="sm" /> : null}
                  {label}
                </button>
              );
            })}
        </div>
      ))}
    </div>
  );
}, isSame);

/** What can be done changes seldom from one item to the next. */
function isSame(one: KeyRowProps, other: KeyRowProps): boolean {
  return (
    one.run === other.run && one.disabled.size === other.disabled.size && [...one.disabled].every((action) => other.disabled.has(action))
  );
}
