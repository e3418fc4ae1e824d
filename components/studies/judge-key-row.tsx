"use client";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { StatusShape } from "@/components/ui/status-shape";
import type { SideChoice } from "@/lib/schema/study-body";
import { type JudgeAction, judgeKeys } from "@/lib/study/judge-keys";
import { choiceShapes } from "./choice-words";

interface JudgeKeyRowProps {
  act: (action: JudgeAction) => void;
  blocked: ReadonlySet<JudgeAction>;
  chosen: SideChoice | null;
  /** a judged pair is looked at, and nothing is chosen anew: there is nothing to send */
  isLookedAt: boolean;
}

/** Every action with its key, from the one table. */
export function JudgeKeyRow({ act, blocked, chosen, isLookedAt }: JudgeKeyRowProps) {
  return (
    <div role="toolbar" aria-label="Actions" className="flex flex-wrap items-center border-line border-t bg-surface px-2 py-1.5 short:py-1">
      {(["left", "right"] as const).map((end) => (
        <div key={end} className={classNames("contents lg:flex lg:flex-wrap lg:items-center", end === "right" && "lg:ml-auto")}>
          {judgeKeys
            .filter(({ row }) => row === end)
            .map(({ action, keys, shown, label, does }) => {
              const shape = isChoice(action) ? choiceShapes[action] : null;
              return (
                <button
                  key={action}
                  type="button"
                  title={does}
                  aria-keyshortcuts={keys.join(" ")}
                  {...(shape ? { "aria-pressed": chosen === action } : {})}
                  disabled={blocked.has(action)}
                  onClick={() => act(action)}
                  className="inline-flex h-8 short:h-7 items-center gap-1.5 rounded-md px-2 text-sm hover:not-disabled:bg-accent-tint disabled:text-muted aria-pressed:bg-accent-tint aria-pressed:font-medium"
                >
                  <Kbd>{shown}</Kbd>
                  {shape ? <StatusShape kind={shape} size="sm" /> : null}
                  {action === "send" && isLookedAt ? "Go on" : label}
                </button>
              );
            })}
        </div>
      ))}
    </div>
  );
}

function isChoice(action: JudgeAction): action is SideChoice {
  return action in choiceShapes;
}
