import { formatNoun, formatShare } from "@/components/ui/number-format";
import { wilsonInterval } from "@/lib/agreement/wilson-interval";
import type { MeasuredLevel } from "@/lib/schema/coverage";

const size = { width: 280, height: 132, left: 44, right: 8, top: 10, bottom: 22 };
const steps = [0, 0.5, 1];

/** Measured difficulty: the share of answers that meet every checked constraint, level by level, each with its interval. */
export function MeasuredLine({ measured }: { measured: readonly MeasuredLevel[] }) {
  const points = measured.flatMap(({ level, met, of }) => {
    const { value, interval } = { interval: undefined, ...wilsonInterval(met, of) };
    return value === null || !interval ? [] : [{ level, met, of, value, low: interval[0], high: interval[1] }];
  });
  if (points.length === 0) return null;
  const label = `Share of answers that meet every checked constraint: ${points
    .map(({ level, met, of }) => `level ${level}, ${met} of ${of}`)
    .join("; ")}`;
  return (
    <figure className="flex flex-col gap-1">
      <svg role="img" aria-label={label} width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`}>
        {steps.map((share) => (
          <g key={share}>
            <line x1={size.left} x2={size.width - size.right} y1={y(share)} y2={y(share)} className="stroke-line" />
            <text x={size.left - 6} y={y(share) + 4} textAnchor="end" className="fill-muted text-xs tabular-nums">
              {formatShare(share)}
            </text>
          </g>
        ))}
        <polyline
          points={points.map(({ level, value }) => `${x(level)},${y(value)}`).join(" ")}
          fill="none"
          className="stroke-accent"
          strokeWidth={1.5}
        />
        {points.map(({ level, low, high, value, met, of }) => (
          <g key={level}>
            <title>{`Level ${level}: ${met} of ${formatNoun(of, "answer")}`}</title>
            <line x1={x(level)} x2={x(level)} y1={y(low)} y2={y(high)} className="stroke-accent" />
            <circle cx={x(level)} cy={y(value)} r={3.5} className="fill-accent" />
            <text x={x(level)} y={size.height - 6} textAnchor="middle" className="fill-muted text-xs tabular-nums">
              {level}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="max-w-72 text-muted text-xs">
        Answers that meet every checked constraint, by level, with 95% intervals.
      </figcaption>
    </figure>
  );
}

function x(level: number): number {
  return size.left + 16 + ((size.width - size.left - size.right - 32) * (level - 1)) / 4;
}

function y(share: number): number {
  return size.top + (size.height - size.top - size.bottom) * (1 - share);
}
