import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface EmptyStateProps {
  /** what is not there: "No seeds yet." */
  title: string;
  /** what to do next, in plain sentences */
  children?: ReactNode;
  /** one or two buttons or links */
  action?: ReactNode;
  className?: string;
}

/** Says what is missing and what to do next. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames("flex flex-col items-start gap-2 rounded-md border border-line border-dashed px-6 py-8", className)}>
      <p className="font-medium text-base">{title}</p>
      {children ? <div className="max-w-prose text-muted text-sm">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
