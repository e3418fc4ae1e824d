"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KeyLine } from "./key-line";
import { RisenPanel } from "./risen-panel";
import { useKeyChoice } from "./use-key-choice";

/** Every key and what it does; the keys go on working while it is open. Each can be given another key. */
export function KeysOverlay({ onClose }: { onClose: () => void }) {
  const [isChanging, setIsChanging] = useState(false);
  const { bindings, isOwn, problem, waitingFor, ask, choose, restore } = useKeyChoice();
  return (
    <RisenPanel
      label="Keys"
      actions={
        <>
          {" "}
          {isOwn ? (
            <Button size="sm" tone="quiet" onClick={restore}>
              Usual keys
            </Button>
          ) : null}
          <Button size="sm" aria-pressed={isChanging} onClick={() => setIsChanging(!isChanging)}>
            {isChanging ? "Done" : "Change keys"}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <ul className="flex min-h-0 flex-col gap-1 overflow-y-auto p-0.5 text-sm">
        {bindings.map((binding) => (
          <KeyLine
            key={binding.action}
            binding={binding}
            isChanging={isChanging}
            isWaiting={waitingFor === binding.action}
            onAsk={() => ask(binding.action)}
            onKey={choose}
          />
        ))}
      </ul>
      {problem ? (
        <p role="alert" className="text-reject text-sm">
          {problem}
        </p>
      ) : (
        <p className="text-muted text-xs">
          {isChanging ? "Your keys are kept for you, on every device." : "Keys are silent while you type."}
        </p>
      )}
    </RisenPanel>
  );
}
