"use client";
import { RisenPanel } from "@/components/review/risen-panel";
import { judgeKeys } from "@/lib/study/judge-keys";
import { KeyList } from "./key-list";

/** Every key and what it does; the keys go on working while it is open. */
export function JudgeKeysPanel({ onClose }: { onClose: () => void }) {
  return (
    <RisenPanel label="Keys" onClose={onClose}>
      <KeyList keys={judgeKeys} />
      <p className="text-muted text-xs">
        While reasons are offered, digits stand for them. The same choice twice sends without a reason; Escape takes the choice back.
      </p>
    </RisenPanel>
  );
}
