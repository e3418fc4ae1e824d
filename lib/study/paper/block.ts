import type { EstimateView } from "@/lib/schema/estimate-view";

/** Where an axis begins and ends, what is marked on it (no difference), and how its numbers are written. */
export interface Scale {
  from: number;
  to: number;
  mark: number | null;
  unit: "percent" | "points" | "number";
}

export interface IntervalRow {
  label: string;
  estimate: EstimateView;
  /** grey: not to be read by itself */
  tone: "plain" | "grey";
}

export interface CurvePoint {
  confidence: number;
  accuracy: number;
  n: number;
}

/** One part of a report on paper; a screen, a page of HTML and a PDF each draw these few. */
export type Block =
  | { kind: "title"; text: string; facts: readonly string[] }
  | { kind: "answer"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string; tone: "plain" | "muted" }
  | { kind: "intervals"; caption: string; scale: Scale; rows: readonly IntervalRow[] }
  | { kind: "table"; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: "calibration"; caption: string; curve: readonly CurvePoint[] };
