import type { ReactNode } from "react";

/** A titled part of the column for eyes. */
export function Group({ title, beside, children }: { title: string; beside?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="flex justify-between font-medium text-muted text-xs">
        {title}
        {beside ? <span className="tabular-nums">{beside}</span> : null}
      </h2>
      {children}
    </section>
  );
}
