"use client";
import { RisenPanel } from "@/components/review/risen-panel";
import { Kbd } from "@/components/ui/kbd";
import { judgeKeys } from "@/lib/study/judge-keys";

/** Every key and what it does; the keys go on working while it is open. */
export function JudgeKeysPanel({ onClose }: { onClose: () => void }) {
  return (
    <RisenPanel label="Keys" onClose={onClose}>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-col gap-1 overflow-y-auto p-0.5 text-sm -outline-offset-2"
      >
        {judgeKeys.map(({ action, shown, does }) => (
          <li key={action} className="grid min-h-7 grid-cols-[4.5rem_1fr] items-center gap-x-3">
            <span>
              <Kbd>{shown}</Kbd>
            </span>
            <span>{does}</span>
          </li>
        ))}
      </ul>
      <p className="text-muted text-xs">
        While reasons are offered, digits stand for them. The same choice twice sends without a reason; Escape takes the choice back.
      </p>
    </RisenPanel>
  );
}
