"use client";
import { CopyButton } from "@/components/ui/copy-button";

interface ShownOnceProps {
  /** what it is: "Password of ada@example.org" */
  label: string;
  secret: string;
}

/** A secret that will not be shown again, with the one thing to do with it. */
export function ShownOnce({ label, secret }: ShownOnceProps) {
  return (
    <section aria-label={label} className="flex flex-col gap-2 rounded-md border border-revise/50 bg-revise-tint px-3 py-2.5">
      <p className="font-medium text-sm">{label}</p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 select-all break-all rounded-sm bg-raised px-2 py-1 font-mono text-sm">{secret}</code>
        <CopyButton text={secret} label="Copy" isWide />
      </div>
      <p className="text-muted text-xs">It is shown this once and cannot be looked up again. Copy it before you go on.</p>
    </section>
  );
}
