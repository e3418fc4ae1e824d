import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** small facts beside the title: a badge, a count */
  beside?: ReactNode;
  /** one line on what the page is for, or its figures */
  description?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, beside, description, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="break-words font-semibold text-xl tracking-tight">{title}</h1>
          {beside}
        </div>
        {description ? <div className="mt-0.5 max-w-[90ch] text-muted text-sm">{description}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
