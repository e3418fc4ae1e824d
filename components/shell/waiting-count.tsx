import { formatCount } from "@/components/ui/number-format";

export interface Waiting {
  count: number;
  /** what waits, in words */
  words: string;
}

/** A small count beside a section's name; nothing where nothing waits. */
export function WaitingCount({ waiting }: { waiting: Waiting | undefined }) {
  if (!waiting || waiting.count === 0) return null;
  return (
    <span
      title={waiting.words}
      className="inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-accent-tint px-1 font-medium text-[11px] text-accent-strong tabular-nums"
    >
      <span aria-hidden>{waiting.count >= 1_000 ? "999+" : formatCount(waiting.count)}</span>
      <span className="sr-only">{waiting.words}</span>
    </span>
  );
}
