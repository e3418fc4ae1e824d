import { FunnelPatterns, partPaint } from "./funnel-band";

const entries = ["kept", "waiting", "held", "dropped", "failed"] as const;

export function FunnelLegend() {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
      <FunnelPatterns />
      {entries.map((word) => (
        <span key={word} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 14 10" aria-hidden className="h-2.5 w-3.5">
            <rect width="14" height="10" {...partPaint[word]} />
          </svg>
          {word}
        </span>
      ))}
      <span>Widths compare rows of one kind.</span>
    </div>
  );
}
