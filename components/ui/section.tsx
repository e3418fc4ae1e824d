import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

interface SectionProps {
  title: string;
  /** a count or a badge beside the title */
  beside?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** draws a border around the content */
  isFramed?: boolean;
  className?: string;
  children: ReactNode;
}

/** A titled part of a page, a landmark of its own. */
export function Section({ title, beside, description, actions, isFramed = false, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames("flex min-w-0 flex-col gap-2", className)}>
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="flex items-center gap-2">
          <h2 id={id} className="font-semibold text-base">
            {title}
          </h2>
          {beside}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {description ? <p className="-mt-1 max-w-prose text-muted text-sm">{description}</p> : null}
      {isFramed ? <div className="min-w-0 overflow-hidden rounded-md border border-line bg-raised">{children}</div> : children}
    </section>
  );
}
