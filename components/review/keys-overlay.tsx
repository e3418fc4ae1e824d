"use client";
import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { keymap } from "@/lib/review/keymap";

/** Every key and what it does; the keys go on working while it is open. */
export function KeysOverlay({ onClose }: { onClose: () => void }) {
  return (
    <section
      aria-label="Keys"
      className="absolute right-3 bottom-full z-20 mb-3 w-[min(420px,calc(100vw-24px))] animate-appear rounded-md border border-line bg-raised p-3 shadow-float"
    >
      <div className="flex items-center justify-between">
        <h2 className="font-medium text-sm">Keys</h2>
        <IconButton size="sm" label="Close" shortcut="Esc" icon={<X aria-hidden />} onClick={onClose} />
      </div>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 text-sm">
        {keymap.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-muted text-xs">Keys are silent while you type.</p>
    </section>
  );
}
