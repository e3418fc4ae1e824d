import type { CurvePoint, IntervalRow, Scale } from "./block";

const size = { width: 240, height: 18, margin: 6 };

/** @returns where a value lies on the axis, in the drawing's units; what lies beyond an end is drawn at that end */
export function placeOn({ from, to }: Scale, value: number): number {
  const share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
  return Number((size.margin + share * (size.width - 2 * size.margin)).toFixed(2));
}

/**
 * An estimate drawn: its interval as a line with ends, its value as a dot, and where no difference lies as a thin line. Without a
 * value there is the axis alone, without an interval a ring: never a bar.
 *
 * @param colours as SVG takes them
 * @returns an SVG element of 240 by 18
 */
export function intervalSvg({ estimate, tone }: IntervalRow, scale: Scale, colours: { ink: string; grey: string; line: string }): string {
  const middle = size.height / 2;
  const ink = tone === "grey" ? colours.grey : colours.ink;
  const line = (from: number, to: number, [top, bottom]: readonly [number, number], stroke: string, width: number) =>
    `<line x1="${from}" x2="${to}" y1="${top}" y2="${bottom}" stroke="${stroke}" stroke-width="${width}"/>`;
  const upright = (at: number, half: number, stroke: string) => line(at, at, [middle - half, middle + half], stroke, 1.2);
  const parts = [line(size.margin, size.width - size.margin, [middle, middle], colours.line, 0.8)];
  if (scale.mark !== null) parts.push(upright(placeOn(scale, scale.mark), 8, colours.line));
  if (estimate.value !== null) {
    const at = placeOn(scale, estimate.value);
    const { interval } = estimate;
    const [low, high] = interval ? [placeOn(scale, interval[0]), placeOn(scale, interval[1])] : [at, at];
    if (interval) parts.push(line(low, high, [middle, middle], ink, 2), upright(low, 4, ink), upright(high, 4, ink));
    const fill = interval ? ink : "none";
    parts.push(`<circle cx="${at}" cy="${middle}" r="3.6" fill="${fill}" stroke="${ink}" stroke-width="1.2"/>`);
  }
  return svg(size.width, size.height, parts);
}

/** The calibration plot: how sure the judge said it was, across, against how often it was right, up; on the diagonal it knows itself. */
export function calibrationSvg(curve: readonly CurvePoint[], colours: { ink: string; grey: string; line: string }): string {
  const side = 180;
  const at = (share: number) => Number((10 + share * (side - 20)).toFixed(2));
  const most = Math.max(1, ...curve.map(({ n }) => n));
  const points = curve.map(({ confidence, accuracy, n }) => {
    const radius = (2 + 5 * Math.sqrt(n / most)).toFixed(2);
    return `<circle cx="${at(confidence)}" cy="${side - at(accuracy)}" r="${radius}" fill="${colours.ink}" fill-opacity="0.7"/>`;
  });
  return svg(side, side, [
    `<rect x="10" y="10" width="${side - 20}" height="${side - 20}" fill="none" stroke="${colours.line}" stroke-width="0.8"/>`,
    `<line x1="10" y1="${side - 10}" x2="${side - 10}" y2="10" stroke="${colours.line}" stroke-width="1"/>`,
    ...points,
  ]);
}

function svg(width: number, height: number, parts: readonly string[]): string {
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} aria-hidden="true">${parts.join("")}</svg>`;
}
