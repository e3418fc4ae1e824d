import type { IntervalRow, Scale } from "@/lib/study/paper/block";
import { placesOf } from "@/lib/study/paper/places";
import { classNames } from "../ui/class-names";

/** An estimate on its axis: whiskers and a dot, a ring where there is no interval, the axis alone where there is no value. */
export function IntervalPlot({ row: { estimate, tone }, scale }: { row: IntervalRow; scale: Scale }) {
  const { at, interval, mark } = placesOf(estimate, scale);
  const [low, high] = interval ?? [0, 0];
  return (
    <svg
      aria-hidden
      viewBox="0 0 240 18"
      className={classNames("h-4.5 w-60 max-w-full", tone === "grey" ? "text-muted opacity-60" : "text-accent")}
    >
      <line x1="6" x2="234" y1="9" y2="9" className="stroke-line-strong" strokeWidth="0.8" />
      {mark === null ? null : <line x1={mark} x2={mark} y1="1" y2="17" className="stroke-line-strong" strokeWidth="1.2" />}
      {interval ? <path d={`M${low} 9H${high}M${low} 5V13M${high} 5V13`} stroke="currentColor" strokeWidth="2" fill="none" /> : null}
      {at === null ? null : <circle cx={at} cy="9" r="3.6" stroke="currentColor" fill={interval ? "currentColor" : "none"} />}
    </svg>
  );
}
