import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addsUp, type ItemCount, ledgerStages, ledgerTotals } from "./ledger";

const stages = [
  { id: "reframe", title: "Reframe" },
  { id: "chain", title: "Chain" },
];
const count = (over: Partial<ItemCount>): ItemCount => ({
  stage: "reframe",
  status: "kept",
  reason: null,
  failureKind: null,
  retryable: null,
  count: 1,
  ...over,
});

describe("the ledger", () => {
  it("puts counts into one line per stage, with zeros where nothing has arrived yet", () => {
    const counts = [
      count({ count: 40 }),
      count({ status: "dropped", reason: "no_subject", count: 5 }),
      count({ status: "failed", failureKind: "truncated", retryable: true, count: 2 }),
      count({ status: "failed", failureKind: "truncated", retryable: false, count: 1 }),
      count({ status: "waiting", count: 7 }),
      count({ status: "held", count: 3 }),
    ];
    expect(ledgerStages(stages, counts, [{ stage: "reframe", calls: 51, costMicroUsd: 9_000 }])).toEqual([
      {
        stage: "reframe",
        title: "Reframe",
        in: 58,
        kept: 40,
        dropped: { no_subject: 5 },
        failed: { truncated: { count: 3, retryable: 2 } },
        waiting: 10,
        held: 3,
        addsUp: true,
        calls: 51,
        costMicroUsd: 9_000,
      },
      {
        stage: "chain",
        title: "Chain",
        in: 0,
        kept: 0,
        dropped: {},
        failed: {},
        waiting: 0,
        held: 0,
        addsUp: true,
        calls: 0,
        costMicroUsd: 0,
      },
    ]);
  });

  it("does not add up where a row is lost", () => {
    const [line] = ledgerStages(stages, [count({ count: 99 })], [], new Map([["reframe", 100]]));
    expect(line?.addsUp).toBe(false);
  });

  it("does not add up where more are held than wait", () => {
    expect(addsUp({ in: 1, kept: 0, dropped: {}, failed: {}, waiting: 1, held: 2 })).toBe(false);
  });

  it("gives totals over all stages", () => {
    const counts = [
      count({ count: 4 }),
      count({ stage: "chain", status: "dropped", reason: "too_short", count: 2 }),
      count({ stage: "chain", status: "failed", failureKind: "missing_input", retryable: true, count: 1 }),
    ];
    expect(ledgerTotals(ledgerStages(stages, counts, []))).toEqual({ kept: 4, dropped: 2, failed: 1, retryable: 1, waiting: 0, held: 0 });
  });

  it("adds up for any counts, none of which is lost", () => {
    const counts = fc.array(
      fc.record({
        stage: fc.constantFrom("reframe", "chain"),
        status: fc.constantFrom("held", "waiting", "kept", "dropped", "failed"),
        reason: fc.constantFrom(null, "no_subject", "too_short"),
        failureKind: fc.constantFrom(null, "truncated", "timeout"),
        retryable: fc.constantFrom(null, true, false),
        count: fc.nat(1000),
      }),
    );
    fc.assert(
      fc.property(counts, (some) => {
        const lines = ledgerStages(stages, some, []);
        const { kept, dropped, failed, waiting } = ledgerTotals(lines);
        expect(lines.every((line) => line.addsUp)).toBe(true);
        expect(kept + dropped + failed + waiting).toBe(some.reduce((sum, one) => sum + one.count, 0));
      }),
    );
  });
});
