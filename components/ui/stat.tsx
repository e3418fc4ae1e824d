import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface StatProps {
  label: string;
  /** the number, already written for people */
  value: ReactNode;
  /** its unit, its n, what it is measured against */
  detail?: ReactNode;
  className?: string;
  /** more about the number: a bar, a link */
  children?: ReactNode;
}

/** A number with its unit and its n. Several stand in one <dl>. */
export function Stat({ label, value, detail, className, children }: StatProps) {
  return (
    <div className={classNames("flex min-w-0 flex-col", className)}>
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="font-semibold text-xl tabular-nums tracking-tight">{value}</dd>
      {detail ? <dd className="text-muted text-xs tabular-nums">{detail}</dd> : null}
      {children ? <dd className="mt-1">{children}</dd> : null}
    </div>
  );
}
