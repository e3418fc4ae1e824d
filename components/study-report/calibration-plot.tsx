import type { CurvePoint } from "@/lib/study/paper/block";
import { pointsOf } from "@/lib/study/paper/places";

/** How sure the judge said it was, across, against how often most people agreed, up; the diagonal is a judge that knows itself. */
export function CalibrationPlot({ caption, curve }: { caption: string; curve: readonly CurvePoint[] }) {
  return (
    <figure className="my-2">
      <figcaption className="text-muted text-xs">{caption}</figcaption>
      <svg aria-hidden viewBox="0 0 180 180" className="mt-1 size-44 text-accent">
        <rect x="10" y="10" width="160" height="160" className="fill-none stroke-line-strong" strokeWidth="0.8" />
        <line x1="10" y1="170" x2="170" y2="10" className="stroke-line-strong" />
        {pointsOf(curve).map(({ x, y, radius }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} fill="currentColor" fillOpacity={0.7} />
        ))}
      </svg>
      <table className="sr-only">
        <caption>{caption}</caption>
        <tbody>
          {curve.map(({ confidence, accuracy, n }) => (
            <tr key={confidence}>
              <td>sure at {(100 * confidence).toFixed(0)} %</td>
              <td>right in {(100 * accuracy).toFixed(0)} %</td>
              <td>n {n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
