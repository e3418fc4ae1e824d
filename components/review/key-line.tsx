"use client";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { type KeyBinding, keyName } from "@/lib/review/keymap";

interface KeyLineProps {
  binding: KeyBinding;
  isChanging: boolean;
  /** the next key pressed becomes this action's */
  isWaiting: boolean;
  onAsk: () => void;
  /** null: leave it as it is */
  onKey: (key: string | null) => void;
}

const modifierKeys = new Set(["Shift", "Control", "Alt", "Meta", "CapsLock", "Dead", "Process"]);

/** One key, what it does, and a button that waits for another key. */
export function KeyLine({ binding: { key, does }, isChanging, isWaiting, onAsk, onKey }: KeyLineProps) {
  return (
    <li className="grid min-h-7 grid-cols-[4.5rem_1fr_auto] items-center gap-x-3">
      <span>
        <Kbd>{key}</Kbd>
      </span>
      <span>{does}</span>
      {isChanging ? (
        <Button
          size="sm"
          tone={isWaiting ? "primary" : "quiet"}
          aria-label={isWaiting ? `Press the new key for: ${does}. Escape leaves it.` : `Change the key for: ${does}`}
          onClick={onAsk}
          onBlur={() => (isWaiting ? onKey(null) : undefined)}
          onKeyDown={(event) => {
            if (!isWaiting || modifierKeys.has(event.key)) return;
            event.preventDefault();
            event.stopPropagation();
            onKey(event.key === "Escape" ? null : keyName(event));
          }}
        >
          {isWaiting ? "Press a key" : "Change"}
        </Button>
      ) : null}
    </li>
  );
}
