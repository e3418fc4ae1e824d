import { describe, expect, it } from "vitest";
import { evaluate, isSharedAbsent, sharedLines } from "@/lib/testing/statistics";

type Judged = {
  model: string;
  preference: (number | null)[];
  len_output_1: number[];
  len_output_2: number[];
  published: { win_rate: number; standard_error: number; n_total: number; length_controlled_winrate: number };
};

const isAbsent = isSharedAbsent("alpaca_eval");
const read = (version: string): Judged[] => (isAbsent ? [] : sharedLines(`alpaca_eval/preferences_${version}.jsonl.gz`));
/** 1 is the baseline's win and 2 the model's; the first version writes 0 for a draw. */
const preferencesOf = ({ preference }: Judged) => preference.map((given) => (given === null ? null : given === 0 ? 0.5 : given - 1));

describe.skipIf(isAbsent)("AlpacaEval's win rates (skipped where ../shared/data/alpaca_eval is absent)", { timeout: 60_000 }, () => {
  it.each(["v1", "v2"])("of every model of %s, from its preferences, with their standard errors", (version) => {
    for (const judged of read(version)) {
      const found = evaluate("win-rate", { preferences: preferencesOf(judged) });
      expect(100 * found.value, judged.model).toBeCloseTo(judged.published.win_rate, 1);
      expect(100 * found.standardError, judged.model).toBeCloseTo(judged.published.standard_error, 1);
      expect(found.n, judged.model).toBe(judged.published.n_total);
    }
  });

  // The published model also knows how hard each item is for other systems, which these files do not say; it cannot be met exactly.
  // The usual penalty was chosen on these same systems: this guards against change, and is no independent evidence.
  it("with equal lengths comes near the published figure: within 5 points always, and within 1.5 on average", () => {
    const gaps = read("v2").map((judged) => {
      const given = { preferences: preferencesOf(judged), firstLengths: judged.len_output_2, secondLengths: judged.len_output_1 };
      return Math.abs(100 * evaluate("length-controlled-win-rate", given).value - judged.published.length_controlled_winrate);
    });
    expect(Math.max(...gaps)).toBeLessThan(5);
    expect(gaps.reduce((total, gap) => total + gap, 0) / gaps.length).toBeLessThan(1.5);
  });
});
