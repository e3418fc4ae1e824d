import { classNames } from "./class-names";

const fills = { accent: "bg-accent", accept: "bg-accept", revise: "bg-revise", reject: "bg-reject" } as const;

interface ProgressBarProps {
  label: string;
  value: number;
  /** 0 or less: how much there is in all is not known yet */
  max: number;
  /** the value in words, for screen readers: "312 of 1,204 rows" */
  valueText?: string;
  tone?: keyof typeof fills;
  className?: string;
}

export function ProgressBar({ label, value, max, valueText, tone = "accent", className }: ProgressBarProps) {
  const isKnown = max > 0;
  const share = isKnown ? Math.min(100, Math.max(0, (value / max) * 100)) : 100;
  const range = isKnown ? { "aria-valuenow": Math.round(share), "aria-valuemin": 0, "aria-valuemax": 100 } : {};
  return (
    <div
      role="progressbar"
      aria-label={label}
      {...range}
      {...(valueText ? { "aria-valuetext": valueText } : {})}
      className={classNames("h-1.5 w-full overflow-hidden rounded-full bg-line", className)}
    >
      <div className={classNames("h-full rounded-full", fills[tone], !isKnown && "animate-breathe")} style={{ width: `${share}%` }} />
    </div>
  );
}
