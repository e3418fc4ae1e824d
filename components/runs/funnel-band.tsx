import { box, type FunnelRow, type Part } from "./funnel-geometry";

/** Plain colours by class, hatchings by reference. */
export const partPaint = {
  kept: { className: "fill-accent" },
  waiting: { fill: "url(#funnel-waiting)" },
  held: { fill: "url(#funnel-held)" },
  dropped: { className: "fill-line-strong" },
  failed: { fill: "url(#funnel-failed)" },
} satisfies Record<Part["what"], { className: string } | { fill: string }>;

const leavingFill = { dropped: "fill-line-strong/35", failed: "fill-reject/35" } as const;

/** One row's part of the picture; it fills its cell whatever its height, so the rows' bands meet. */
export function FunnelBand({ row }: { row: FunnelRow }) {
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="none"
      aria-hidden
      className="absolute inset-0 size-full overflow-visible"
    >
      {row.flows.map((path) => (
        <path key={path} d={path} className="fill-accent/18" />
      ))}
      {row.leaving.map(({ what, path }) => (
        <path key={what} d={path} className={leavingFill[what]} />
      ))}
      {row.parts.map(({ what, left, right }) => (
        <rect key={what} x={left} y={box.barTop} width={right - left} height={box.barBottom - box.barTop} {...partPaint[what]} />
      ))}
    </svg>
  );
}

/** The hatchings that tell waiting, held and failed apart in grey; once per page. */
export function FunnelPatterns() {
  return (
    <svg aria-hidden className="absolute size-0">
      <defs>
        <pattern id="funnel-waiting" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="fill-sunken" />
          <rect width="1.5" height="5" className="fill-line-strong" />
        </pattern>
        <pattern id="funnel-held" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="fill-judged-tint" />
          <circle cx="2.5" cy="2.5" r="1.2" className="fill-judged" />
        </pattern>
        <pattern id="funnel-failed" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="4" height="4" className="fill-reject" />
          <rect width="1.5" height="4" className="fill-raised" />
        </pattern>
      </defs>
    </svg>
  );
}
