import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A key as it is written on the keyboard. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={classNames(
        "inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border border-line-strong/50 border-b-line-strong bg-surface px-1 font-mono text-[11px] text-muted leading-none",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
