import type { CurvePoint, IntervalRow, Scale } from "./block";
import { curveSize, placesOf, plotSize, pointsOf } from "./places";

/** As SVG takes them. */
export interface PlotColours {
  ink: string;
  grey: string;
  line: string;
}

/**
 * An estimate drawn: its interval as a line with ends, its value as a dot, and where no difference lies as a thin line. Without a
 * value there is the axis alone, without an interval a ring: never a bar.
 */
export function intervalSvg({ estimate, tone }: IntervalRow, scale: Scale, colours: PlotColours): string {
  const { width, height, margin } = plotSize;
  const middle = height / 2;
  const ink = tone === "grey" ? colours.grey : colours.ink;
  const { at, interval, mark } = placesOf(estimate, scale);
  const line = (from: number, to: number, [top, bottom]: readonly [number, number], stroke: string, thickness: number) =>
    `<line x1="${from}" x2="${to}" y1="${top}" y2="${bottom}" stroke="${stroke}" stroke-width="${thickness}"/>`;
  const upright = (place: number, half: number, stroke: string) => line(place, place, [middle - half, middle + half], stroke, 1.2);
  const parts = [line(margin, width - margin, [middle, middle], colours.line, 0.8)];
  if (mark !== null) parts.push(upright(mark, 8, colours.line));
  if (interval) parts.push(line(...interval, [middle, middle], ink, 2), ...interval.map((end) => upright(end, 4, ink)));
  if (at !== null)
    parts.push(`<circle cx="${at}" cy="${middle}" r="3.6" fill="${interval ? ink : "none"}" stroke="${ink}" stroke-width="1.2"/>`);
  return svg(width, height, parts);
}

/** The calibration plot: how sure the judge said it was, across, against how often it was right, up; on the diagonal it knows itself. */
export function calibrationSvg(curve: readonly CurvePoint[], colours: PlotColours): string {
  const { side, margin } = curveSize;
  const [near, far] = [margin, side - margin];
  return svg(side, side, [
    `<rect x="${near}" y="${near}" width="${far - near}" height="${far - near}" fill="none" stroke="${colours.line}" stroke-width="0.8"/>`,
    `<line x1="${near}" y1="${far}" x2="${far}" y2="${near}" stroke="${colours.line}" stroke-width="1"/>`,
    ...pointsOf(curve).map(({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colours.ink}" fill-opacity="0.7"/>`),
  ]);
}

function svg(width: number, height: number, parts: readonly string[]): string {
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} aria-hidden="true">${parts.join("")}</svg>`;
}
