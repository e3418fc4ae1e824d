import { describe, expect, it } from "vitest";
import type { LedgerStage } from "@/lib/schema/run";
import { box, funnelRows } from "./funnel-geometry";
import type { StageOutline } from "./stage-outline";

const outline = (id: string, noun: StageOutline["noun"], after: string[]): StageOutline => ({
  ...{ id, title: id, summary: id, noun, after },
  ...{ role: "generator", sampling: null, dropReasons: {} },
});

const outlines = [
  outline("reframe", "seed", ["seeds"]),
  outline("filter", "query", ["reframe"]),
  outline("variant", "query", ["filter"]),
  outline("chain", "query", ["filter"]),
];

const line = (stage: string, counts: Partial<LedgerStage>): LedgerStage => ({
  ...{ stage, title: stage, in: 0, kept: 0, dropped: {}, failed: {}, waiting: 0, held: 0 },
  ...{ addsUp: true, calls: 0, costMicroUsd: 0 },
  ...counts,
});

const ledger = [
  line("seeds", { in: 100, kept: 80, dropped: { too_short: 20 } }),
  line("reframe", { in: 80, kept: 60, dropped: { none: 10 }, failed: { timeout: { count: 10, retryable: 10 } } }),
  line("filter", { in: 200, kept: 100, waiting: 100, held: 40 }),
  line("variant", { in: 50, kept: 50 }),
  line("chain", { in: 100, kept: 100 }),
];

const widthOf = (parts: readonly { left: number; right: number }[]) => parts.reduce((sum, part) => sum + part.right - part.left, 0);

describe("the funnel's picture", () => {
  const rows = funnelRows(ledger, outlines);

  it("compares widths only between rows of one kind, the widest filling its lane", () => {
    expect(rows.map(({ stage, parts }) => [stage, Math.round(widthOf(parts))])).toEqual([
      ["seeds", 190],
      ["reframe", 152],
      ["filter", 190],
      ["variant", 80],
      ["chain", 95],
    ]);
  });

  it("splits a bar by what became of its rows, in a fixed order", () => {
    expect(rows[1]?.parts.map(({ what }) => what)).toEqual(["kept", "dropped", "failed"]);
    expect(rows[2]?.parts.map(({ what, left, right }) => [what, left, right])).toEqual([
      ["kept", 0, 95],
      ["waiting", 95, 152],
      ["held", 152, 190],
    ]);
  });

  it("lets what is dropped and what fails leave to the right, and nothing else", () => {
    expect(rows.map(({ leaving }) => leaving.map(({ what }) => what))).toEqual([["dropped"], ["failed", "dropped"], [], [], []]);
    expect(rows[0]?.leaving[0]?.path).toContain(`${box.width} `);
  });

  it("stands a stage beside the main line where the last stage does not need it, and leads the main line past it", () => {
    expect(rows.map(({ lane }) => lane)).toEqual(["main", "main", "main", "side", "main"]);
    expect(rows[3]?.flows).toContain("M0 0L95 0C95 50 95 50 95 100L0 100C0 50 0 50 0 0Z");
  });

  it("ends at the lower edge where the row below begins", () => {
    expect(rows[1]?.flows.at(-1)).toMatch(/C\S+ \S+ 190 \S+ 190 100L0 100/);
    expect(rows[2]?.flows[0]).toBe("M0 0L190 0C190 13 190 13 190 26L0 26C0 13 0 13 0 0Z");
  });

  it("draws nothing for a stage nothing has reached", () => {
    const before = funnelRows([line("reframe", { in: 80, waiting: 80 }), line("filter", {})], outlines);
    expect(before[1]).toEqual({ stage: "filter", lane: "main", parts: [], flows: [], leaving: [] });
    expect(before[0]?.parts.map(({ what }) => what)).toEqual(["waiting"]);
  });

  it("keeps the smallest part visible", () => {
    const [row] = funnelRows([line("reframe", { in: 100_000, kept: 99_999, failed: { timeout: { count: 1, retryable: 1 } } })], outlines);
    expect(widthOf(row?.parts.filter(({ what }) => what === "failed") ?? [])).toBe(1.5);
  });
});
