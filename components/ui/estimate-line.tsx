interface EstimateShape {
  value: number | null;
  n: number;
  interval?: readonly [number, number] | undefined;
  because?: string | undefined;
}

/** A share with its interval drawn and written, or why there is none; never a bar without its interval. */
export function EstimateLine({ label, estimate }: { label?: string; estimate: EstimateShape }) {
  const { value, n, interval, because } = estimate;
  if (value === null)
    return (
      <p className="text-sm">
        {label ? <span>{label}: </span> : null}
        <span className="text-muted" title={because}>
          not enough data{because ? ` (${because})` : ""}
        </span>
      </p>
    );
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm">
      {label ? <span>{label}</span> : null}
      {interval ? (
        <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="h-2.5 w-28 shrink-0 text-accent">
          <line x1="0" x2="100" y1="5" y2="5" className="stroke-line" strokeWidth="1" vectorEffect="non-scaling-stroke" />
          <line
            x1={100 * interval[0]}
            x2={100 * interval[1]}
            y1="5"
            y2="5"
            stroke="currentColor"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
          <line x1={100 * value} x2={100 * value} y1="0" y2="10" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        </svg>
      ) : null}
      <span className="tabular-nums">
        <strong className="font-medium">{percent(value)}</strong>
        {interval ? (
          <span className="text-muted">
            {" "}
            {percent(interval[0])} to {percent(interval[1])}
          </span>
        ) : null}
        <span className="text-muted"> of {n.toLocaleString("en-GB")}</span>
      </span>
    </p>
  );
}
