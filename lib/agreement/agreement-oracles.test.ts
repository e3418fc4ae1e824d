import { describe, expect, it } from "vitest";
import {
  baseball1987,
  fleiss1971,
  gwet2014,
  hayesKrippendorff2007,
  krippendorff2011,
  megAndOwen,
  wikipediaAlpha,
  wikipediaFleiss,
} from "@/lib/testing/published-ratings";
import { evaluate, isSharedAbsent, sharedJson } from "@/lib/testing/statistics";

const file = "statistics_oracles.json";
const isAbsent = isSharedAbsent(file);
const oracles = isAbsent ? {} : sharedJson(file);

/** An oracle printed to fewer places is met to those it has. */
function expectNear(value: number, known: number): void {
  const places = String(known).split(".")[1]?.length ?? 0;
  expect(Math.abs(value - known), `${value} against ${known}`).toBeLessThanOrEqual(
    Math.max(0.5 * 10 ** -Math.min(places, 4), 1e-9) * 1.0001,
  );
}

describe.skipIf(isAbsent)(`the table of known answers (skipped where ../shared/data/${file} is absent)`, () => {
  it("holds for Cohen's kappa, AC1 and Scott's pi", () => {
    const ids = { kappa: "cohen-kappa", ac1: "gwet-ac1", scott_pi: "scott-pi", po: "percent-agreement" };
    for (const known of oracles.cohen_kappa) {
      const names = Object.keys(ids).filter((name) => name in known);
      for (const name of names) expectNear(evaluate(ids[name as keyof typeof ids], { table: known.table }).value, known[name]);
      if ("pe" in known) expectNear(evaluate("cohen-kappa", { table: known.table }).expected, known.pe);
      if ("pe_ac1" in known) expectNear(evaluate("gwet-ac1", { table: known.table }).expected, known.pe_ac1);
      if ("kappa_max" in known) expectNear(evaluate("cohen-kappa", { table: known.table }).maximum, known.kappa_max);
    }
    expect(oracles.cohen_kappa).toHaveLength(7);
  });

  it("holds for Fleiss' kappa", () => {
    for (const [place, counts] of [fleiss1971, wikipediaFleiss].entries()) {
      const { po, pe, kappa } = oracles.fleiss_kappa[place];
      const found = evaluate("fleiss-kappa", { counts });
      expectNear(found.value, kappa);
      expectNear(found.observed, po);
      expectNear(found.expected, pe);
    }
  });

  it("comes within 0.0035 of what Fleiss printed per category, which does not follow exactly from his table", () => {
    const { categories } = evaluate("fleiss-kappa", { counts: fleiss1971 });
    const found = [1, 2, 3, 4, 5].map((name) => categories[name].value);
    for (const [place, known] of oracles.fleiss_kappa[0].per_category.entries())
      expect(Math.abs((found[place] ?? 0) - known)).toBeLessThan(0.0035);
  });

  it("holds for Krippendorff's alpha and what goes with it", () => {
    const sets = [
      { ratings: krippendorff2011 },
      { ratings: megAndOwen },
      { ratings: wikipediaAlpha },
      { ratings: hayesKrippendorff2007, rows: "items" },
    ];
    for (const [place, set] of sets.entries()) {
      const known = oracles.krippendorff_alpha[place];
      const metrics = ["nominal", "ordinal", "interval", "ratio"].filter((metric) => metric in known);
      for (const metric of metrics) expectNear(evaluate("krippendorff-alpha", { ...set, metric }).value, known[metric]);
      if ("percent_agreement" in known) expectNear(evaluate("percent-agreement", set).value, known.percent_agreement);
      if ("ac1" in known) expectNear(evaluate("gwet-ac1", set).value, known.ac1);
    }
    const [known] = oracles.krippendorff_alpha;
    expectNear(evaluate("gwet-ac1", { ratings: gwet2014 }).standardError, known.ac1_se);
    expectNear(evaluate("generalised-fleiss-kappa", { ratings: gwet2014 }).value, known.fleiss);
    expectNear(evaluate("conger-kappa", { ratings: gwet2014 }).value, known.conger);
    expectNear(evaluate("brennan-prediger", { ratings: gwet2014 }).value, known.bp);
  });

  it("holds for Bradley and Terry's model", () => {
    const [wikipedia, ...rest] = oracles.bradley_terry;
    const strengths = named(evaluate("bradley-terry", { wins: wikipedia.wins }).ranking, "strength");
    for (const [place, known] of wikipedia.strength_geo_mean_1.entries()) expectNear(strengths[place + 1] ?? 0, known);
    for (const { pairs, log_strength } of rest.filter((known: object) => "pairs" in known)) {
      const comparisons = pairs.map(([first, second]: number[]) => ({ first: String(first), second: String(second), winner: "first" }));
      const logs = named(evaluate("bradley-terry", { comparisons }).ranking, "logStrength");
      for (const [place, known] of log_strength.entries()) expect(logs[place]).toBeCloseTo(known, 6);
    }
    const logs = named(evaluate("bradley-terry", { ...baseball1987, reference: "Bal" }).ranking, "logStrength");
    for (const [team, known] of Object.entries<number>(rest[2].log_strength_vs_baltimore)) expectNear(logs[team] ?? 0, known);
  });

  it("holds for prediction-powered means", () => {
    const [{ Y: human, Yhat: judge, theta, se_population_var }, , { first100 }] = oracles.ppi_mean;
    const plain = evaluate("ppi-mean", { human, judge, judgeOnly: [...Array(70).fill(1), ...Array(30).fill(0)], lambda: 1 });
    expect([plain.value, plain.standardError]).toEqual([expect.closeTo(theta, 10), expect.closeTo(se_population_var, 6)]);
    const arena = arenaCounts();
    const half = ({ interval: [low, high] }: { interval: [number, number] }) => (high - low) / 2;
    const [tuned, untuned] = [evaluate("ppi-mean", arena), evaluate("ppi-mean", { ...arena, lambda: 1 })];
    for (const [found, known] of [
      [tuned.lambda, first100.ppi_pp.lam],
      [tuned.value, first100.ppi_pp.theta],
      [half(tuned), first100.ppi_pp.half_width_95],
    ])
      expectNear(found, known);
    for (const [found, known] of [
      [untuned.value, first100.ppi_lam1[0]],
      [half(untuned), first100.ppi_lam1[1]],
    ])
      expectNear(found, known);
    for (const [found, known] of [
      [tuned.humanAlone.value, first100.classical[0]],
      [half(tuned.humanAlone), first100.classical[1]],
    ])
      expectNear(found, known);
  });
});

/** By name, one estimate of each in the ranking. */
function named(ranking: { name: string; [kind: string]: unknown }[], kind: string): Record<string, number> {
  return Object.fromEntries(ranking.map((row) => [row.name, (row[kind] as { value: number }).value]));
}

/** The labels are not at hand: counts solved for so as to give the printed results. Of 100 items people preferred 40, the judge 73, both 31; of 175 others the judge 121. */
function arenaCounts() {
  const labels = (groups: [number, number][]) => groups.flatMap(([many, label]) => Array.from({ length: many }, () => label));
  return {
    human: labels([
      [40, 1],
      [60, 0],
    ]),
    judge: labels([
      [31, 1],
      [9, 0],
      [42, 1],
      [18, 0],
    ]),
    judgeOnly: labels([
      [121, 1],
      [54, 0],
    ]),
  };
}
