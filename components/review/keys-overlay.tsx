"use client";
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { KeyLine } from "./key-line";
import { useKeyChoice } from "./use-key-choice";

/** Every key and what it does; the keys go on working while it is open. Each can be given another key. */
export function KeysOverlay({ onClose }: { onClose: () => void }) {
  const [isChanging, setIsChanging] = useState(false);
  const { bindings, isOwn, problem, waitingFor, ask, choose, restore } = useKeyChoice();
  return (
    <section
      aria-label="Keys"
      className="absolute right-3 bottom-full z-20 mb-3 flex max-h-[min(75dvh,calc(100dvh-9rem))] w-[min(460px,calc(100vw-24px))] animate-appear flex-col gap-2 rounded-md border border-line bg-raised p-3 shadow-float"
    >
      <div className="flex items-center gap-2">
        <h2 className="flex-1 font-medium text-sm">Keys</h2>
        {isOwn ? (
          <Button size="sm" tone="quiet" onClick={restore}>
            Usual keys
          </Button>
        ) : null}
        <Button size="sm" aria-pressed={isChanging} onClick={() => setIsChanging(!isChanging)}>
          {isChanging ? "Done" : "Change keys"}
        </Button>
        <IconButton size="sm" label="Close" shortcut="Esc" icon={<X aria-hidden />} onClick={onClose} />
      </div>
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
    </section>
  );
}
