import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { StatusShape } from "./status-shape";

interface NotTakenProps {
  /** what was not taken */
  title: string;
  why: ReactNode;
  /** what the person may choose */
  actions: ReactNode;
  /** a card among others, rather than a band over the whole width */
  isCard?: boolean;
  children?: ReactNode;
}

/** What the server would not take, and why. It stays, with all that was said in it, until the person chooses. */
export function NotTaken({ title, why, actions, isCard = false, children }: NotTakenProps) {
  return (
    <section
      aria-label="Not taken by the server"
      role="alert"
      className={classNames(
        "flex flex-col border-reject/40 bg-reject-tint px-4 text-sm",
        isCard ? "gap-3 rounded-md border py-3" : "gap-2 border-b py-2",
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <p className="flex min-w-0 flex-1 basis-64 items-start gap-2">
          <StatusShape kind="conflict" className="mt-1 shrink-0" />
          <span className="min-w-0">
            <span className="font-medium">{title}</span> {why}
          </span>
        </p>
        {actions}
      </div>
      {children}
    </section>
  );
}
