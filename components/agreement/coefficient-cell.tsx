import type { EstimateView } from "@/lib/schema/estimate-view";

interface CoefficientCellProps {
  estimate: EstimateView;
  noInterval?: string | null;
}

/** A coefficient from −1 to 1 with its interval drawn; its number in figures that line up. */
export function CoefficientCell({ estimate, noInterval = null }: CoefficientCellProps) {
  if (estimate.value === null) return <span className="text-muted text-sm">no value: {estimate.because}</span>;
  const { value, interval } = estimate;
  const at = (x: number) => 50 * (Math.max(-1, Math.min(1, x)) + 1);
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-sm tabular-nums">
      <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="h-2.5 w-28 shrink-0 text-accent">
        <line x1="0" x2="100" y1="5" y2="5" className="stroke-line" strokeWidth="1" vectorEffect="non-scaling-stroke" />
        <line x1="50" x2="50" y1="1" y2="9" className="stroke-line" strokeWidth="1" vectorEffect="non-scaling-stroke" />
        {interval ? (
          <line
            x1={at(interval[0])}
            x2={at(interval[1])}
            y1="5"
            y2="5"
            stroke="currentColor"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
        <line x1={at(value)} x2={at(value)} y1="0" y2="10" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
      <strong className="font-medium">{value.toFixed(3)}</strong>
      <span className="text-muted">
        {interval ? `${interval[0].toFixed(3)} to ${interval[1].toFixed(3)}` : noInterval ? `no interval: ${noInterval}` : ""}
      </span>
    </span>
  );
}
