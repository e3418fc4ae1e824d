import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";

interface RisenPanelProps {
  label: string;
  title?: string;
  /** before the button that closes it */
  actions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** What rises from the row of keys, beside which work goes on; never higher than the window below the header. */
export function RisenPanel({ label, title = label, actions, onClose, children }: RisenPanelProps) {
  return (
    <section
      aria-label={label}
      className="absolute right-3 bottom-full z-20 mb-3 flex max-h-[min(75dvh,calc(100dvh-9rem))] w-[min(500px,calc(100vw-24px))] animate-appear flex-col gap-2 rounded-md border border-line bg-raised p-3 shadow-float"
    >
      <div className="flex items-center gap-2">
        <h2 className="flex-1 font-medium text-sm">{title}</h2>
        {actions}
        <IconButton size="sm" label="Close" shortcut="Esc" icon={<X aria-hidden />} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
