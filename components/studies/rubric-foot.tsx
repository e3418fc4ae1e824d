"use client";
import { RisenPanel } from "@/components/review/risen-panel";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { type RubricAction, rubricKeys } from "@/lib/study/rubric-keys";
import { KeyList } from "./key-list";

interface RubricFootProps {
  isKeysOpen: boolean;
  /** what cannot be done now */
  blocked: ReadonlySet<RubricAction>;
  /** going on sends the text */
  isLast: boolean;
  act: (action: RubricAction) => void;
}

/** The row for hands with every action and its key, and the keys that rise from it. */
export function RubricFoot({ isKeysOpen, blocked, isLast, act }: RubricFootProps) {
  return (
    <div className="sticky bottom-0 mt-auto bg-surface lg:relative">
      {isKeysOpen ? (
        <RisenPanel label="Keys" onClose={() => act("keys")}>
          <KeyList keys={rubricKeys} />
          <p className="text-muted text-xs">
            Each text is by one of several authors, drawn by lot. What code can tell by itself nobody is asked.
          </p>
        </RisenPanel>
      ) : null}
      <div role="toolbar" aria-label="Actions" className="flex flex-wrap items-center border-line border-t px-2 py-1.5 short:py-1">
        {rubricKeys.map(({ action, keys, shown, label, does }) =>
          action === null ? (
            <span key={label} className="inline-flex h-8 items-center gap-1.5 px-2 text-sm">
              <Kbd>{shown}</Kbd> {label}
            </span>
          ) : (
            <button
              key={label}
              type="button"
              title={does}
              aria-keyshortcuts={keys.join(" ")}
              disabled={blocked.has(action)}
              onClick={() => act(action)}
              className={classNames(
                "inline-flex h-8 short:h-7 items-center gap-1.5 rounded-md px-2 text-sm hover:not-disabled:bg-accent-tint disabled:text-muted",
                action === "keys" && "ml-auto",
              )}
            >
              <Kbd>{shown}</Kbd>
              {action === "on" && isLast ? "The rest is yes, send" : label}
            </button>
          ),
        )}
      </div>
    </div>
  );
}
