import type { ReactNode } from "react";

/** A titled text in the middle column. */
export function PartText({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2 border-line border-t pt-3">
      <h2 className="font-medium text-muted text-xs">{title}</h2>
      {children}
    </section>
  );
}
