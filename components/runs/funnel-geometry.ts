import type { LedgerStage } from "@/lib/schema/run";
import type { StageOutline } from "./stage-outline";

/** Every row of the funnel is drawn in this box; the rows stand on each other, so what leaves one below enters the next. */
export const box = { width: 320, height: 100, barTop: 26, barBottom: 58 } as const;
const lanes = { main: { left: 0, width: 190 }, side: { left: 214, width: 80 } } as const;
const thinnest = 1.5;

export type Lane = keyof typeof lanes;

interface Span {
  left: number;
  right: number;
}

export interface Part extends Span {
  what: "kept" | "dropped" | "failed" | "waiting" | "held";
}

export interface FunnelRow {
  stage: string;
  lane: Lane;
  /** what came in, split by what became of it */
  parts: Part[];
  /** closed outlines of what flows: from above into the bar, past it, out of it below */
  flows: string[];
  /** what is dropped and what fails, leaving to the right */
  leaving: { what: "dropped" | "failed"; path: string }[];
}

/**
 * The funnel of a run as outlines to draw, one row per stage.
 *
 * @param ledger the run's stages in order; the seeds' own row may come first
 * @param outlines the registry, for which stage takes from which
 * @returns widths that compare rows of the same noun: the widest stage of each noun fills its lane
 */
export function funnelRows(ledger: readonly LedgerStage[], outlines: readonly StageOutline[]): FunnelRow[] {
  const main = mainLine(ledger, outlines);
  const bars = ledger.map((stage) => barOf(stage, ledger, outlines, main));
  return ledger.map((stage, index) => {
    const bar = bars[index] ?? barOf(stage, ledger, outlines, main);
    return {
      stage: stage.stage,
      lane: bar.lane,
      parts: bar.parts,
      flows: [...flowsIn(index, bars, outlines), ...flowsPast(index, bars), ...flowsOut(index, bars, outlines)],
      leaving: leavingOf(bar.parts),
    };
  });
}

/** The stages on the way from the seeds to the last one, each by the first stage it takes from. */
function mainLine(ledger: readonly LedgerStage[], outlines: readonly StageOutline[]): Set<string> {
  const line = new Set<string>(["seeds"]);
  const present = outlines.filter(({ id }) => ledger.some(({ stage }) => stage === id));
  let at = present.at(-1);
  while (at && !line.has(at.id)) {
    line.add(at.id);
    const before: string | undefined = at.after[0];
    at = present.find(({ id }) => id === before);
  }
  return line;
}

interface Bar extends Span {
  stage: string;
  lane: Lane;
  parts: Part[];
}

function barOf(stage: LedgerStage, ledger: readonly LedgerStage[], outlines: readonly StageOutline[], main: Set<string>): Bar {
  const lane: Lane = main.has(stage.stage) ? "main" : "side";
  const { left, width } = lanes[lane];
  const noun = nounOf(stage.stage, outlines);
  const alike = ledger.filter((other) => nounOf(other.stage, outlines) === noun && main.has(other.stage) === main.has(stage.stage));
  const most = Math.max(1, ...alike.map((other) => other.in));
  const scale = width / most;
  const counts = [
    ["kept", stage.kept],
    ["waiting", stage.waiting - stage.held],
    ["held", stage.held],
    ["dropped", sum(Object.values(stage.dropped))],
    ["failed", sum(Object.values(stage.failed).map(({ count }) => count))],
  ] as const;
  let at: number = left;
  const parts = counts.flatMap(([what, count]): Part[] => {
    if (count <= 0) return [];
    const part = { what, left: at, right: at + Math.max(thinnest, count * scale) };
    at = part.right;
    return [part];
  });
  return { stage: stage.stage, lane, parts, left, right: Math.max(at, left) };
}

function nounOf(stage: string, outlines: readonly StageOutline[]): string {
  return outlines.find(({ id }) => id === stage)?.noun ?? "seed";
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** From the top edge into the bar: straight in the main lane, bending over from it into the side lane. */
function flowsIn(index: number, bars: readonly Bar[], outlines: readonly StageOutline[]): string[] {
  const bar = bars[index];
  if (!bar || index === 0 || bar.right <= bar.left) return [];
  if (bar.lane === "main") return [band(bar, 0, bar, box.barTop)];
  const above = bars[index - 1];
  const takes = outlines.find(({ id }) => id === bar.stage)?.after ?? [];
  if (above?.lane === "side" && takes.includes(above.stage)) return [band(bar, 0, bar, box.barTop)];
  const beside = mainAt(index, bars);
  if (!beside) return [];
  return [turnDown(beside.right, bar)];
}

/** The main lane goes on past a stage that stands in the side lane. */
function flowsPast(index: number, bars: readonly Bar[]): string[] {
  const bar = bars[index];
  if (!bar || bar.lane === "main") return [];
  const next = mainAt(index, bars);
  return next && bars.slice(index + 1).some(({ stage }) => stage === next.stage) ? [band(next, 0, next, box.height)] : [];
}

/** From the kept part down to what takes it in the rows below. */
function flowsOut(index: number, bars: readonly Bar[], outlines: readonly StageOutline[]): string[] {
  const bar = bars[index];
  const kept = bar?.parts.find(({ what }) => what === "kept");
  const next = bars[index + 1];
  if (!bar || !kept || !next) return [];
  const takesFrom = (stage: string) => outlines.find(({ id }) => id === stage)?.after ?? [];
  if (bar.lane === "main") {
    const below = bars.slice(index + 1).find(({ lane }) => lane === "main") ?? next;
    return [band(kept, box.barBottom, below, box.height)];
  }
  if (!takesFrom(next.stage).includes(bar.stage)) return [];
  return [next.lane === "side" ? band(kept, box.barBottom, next, box.height) : turnBack(kept, next.right)];
}

/** The next bar of the main lane below this row; where none follows, the one above. */
function mainAt(index: number, bars: readonly Bar[]): Bar | undefined {
  return bars.slice(index).find(({ lane }) => lane === "main") ?? bars.slice(0, index).findLast(({ lane }) => lane === "main");
}

function leavingOf(parts: readonly Part[]): FunnelRow["leaving"] {
  const going = parts.filter((part): part is Part & { what: "dropped" | "failed" } => part.what === "dropped" || part.what === "failed");
  let low = box.barBottom + 30;
  return going.toReversed().map((part) => {
    const thickness = Math.min(14, Math.max(thinnest * 2, (part.right - part.left) / 2));
    const path = bend(part, low - thickness, low);
    low -= thickness + 3;
    return { what: part.what, path };
  });
}

/** A band between two spans at two heights, with soft shoulders. */
function band(from: Span, top: number, to: Span, bottom: number): string {
  const middle = round((top + bottom) / 2);
  const [a, b, c, d] = [from.left, from.right, to.right, to.left].map(round);
  return `M${a} ${top}L${b} ${top}C${b} ${middle} ${c} ${middle} ${c} ${bottom}L${d} ${bottom}C${d} ${middle} ${a} ${middle} ${a} ${top}Z`;
}

/** From the main lane's edge over to a bar of the side lane. */
function turnDown(edge: number, bar: Span): string {
  const low = thicknessOf(bar);
  const [from, left, right] = [edge, bar.left, bar.right].map(round);
  return `M${from} 0Q${right} 0 ${right} ${box.barTop}L${left} ${box.barTop}Q${left} ${low} ${from} ${low}Z`;
}

/** From a bar of the side lane back to the main lane's edge, just above the row that takes it. */
function turnBack(part: Span, edge: number): string {
  const high = round(box.height - thicknessOf(part));
  const [to, left, right] = [edge, part.left, part.right].map(round);
  return `M${right} ${box.barBottom}Q${right} ${box.height} ${to} ${box.height}L${to} ${high}Q${left} ${high} ${left} ${box.barBottom}Z`;
}

function thicknessOf(part: Span): number {
  return round(Math.min(14, Math.max(thinnest * 2, (part.right - part.left) / 4)));
}

/** From a part of the bar down and away to the right edge. */
function bend(part: Span, upper: number, lower: number): string {
  const [left, right, top, low] = [part.left, part.right, upper, lower].map(round);
  return `M${left} ${box.barBottom}L${right} ${box.barBottom}Q${right} ${top} ${box.width} ${top}L${box.width} ${low}Q${left} ${low} ${left} ${box.barBottom}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
