import { describe, expect, it } from "vitest";
import { evaluate, isSharedAbsent, sharedJson } from "@/lib/testing/statistics";

type Labels = Record<string, Record<string, string | number>>;
interface KnownPerson {
  annotator: string;
  n: number;
  p_value: number;
  rho_llm: number;
  rho_human: number;
}
interface KnownTest {
  winning_rate: number;
  advantage_probability: number;
  annotators_tested: number;
  rejected_by_BY: string[];
  per_annotator: KnownPerson[];
  published: { passed: boolean; advantage_probability: number };
}
interface Known {
  scoring: string;
  epsilon: number;
  krippendorff_alpha: Record<string, number>;
  fleiss_kappa_on_items_with_modal_rater_count: { raters: number; items: number; kappa: number };
  human_pairs: Record<string, Record<string, number>>;
  llm_vs_human: Record<string, Record<string, number>>;
  alt_test: Record<string, KnownTest>;
}

const isAbsent = isSharedAbsent("alttest");
const sets = isAbsent ? [] : Object.entries<Known>(sharedJson("alttest/expected_statistics.json"));
const statisticOf = { percent_agreement: "percent-agreement", cohen_kappa: "cohen-kappa", quadratic_weighted_kappa: "cohen-kappa" };
const correlationOf = { pearson: "pearson", spearman: "spearman", kendall_tau_b: "kendall-tau-b" };

/** One row per annotator over the items of all. */
function rowsOf(people: Labels, items: readonly string[]): (string | number | null)[][] {
  return Object.values(people).map((labels) => items.map((item) => labels[item] ?? null));
}

function itemsOf(people: Labels): string[] {
  return [...new Set(Object.values(people).flatMap((labels) => Object.keys(labels)))];
}

describe.skipIf(isAbsent)(
  "people and models on the same items (skipped where ../shared/data/alttest is absent)",
  { timeout: 120_000 },
  () => {
    it.each(sets)("%s: alpha and Fleiss' kappa", (name, known) => {
      const humans: Labels = sharedJson(`alttest/${name}_human_annotations.json.gz`);
      const ratings = rowsOf(humans, itemsOf(humans));
      for (const [metric, value] of Object.entries(known.krippendorff_alpha)) {
        expect(evaluate("krippendorff-alpha", { ratings, metric }).value).toBeCloseTo(value, 6);
      }
      const { raters, items, kappa } = known.fleiss_kappa_on_items_with_modal_rater_count;
      const modal = itemsOf(humans).flatMap((_, place) => {
        const item = ratings.map((row) => row[place] ?? null);
        return item.filter((label) => label !== null).length === raters ? [item] : [];
      });
      expect(evaluate("fleiss-kappa", { ratings: modal, rows: "items" })).toMatchObject({ value: expect.closeTo(kappa, 6), n: items });
    });

    it.each(sets)("%s: every two people, and every model with every person", (name, known) => {
      const people: Labels = {
        ...sharedJson(`alttest/${name}_human_annotations.json.gz`),
        ...sharedJson(`alttest/${name}_llm_annotations.json.gz`),
      };
      const pairs = [...Object.entries(known.human_pairs), ...Object.entries(known.llm_vs_human)];
      for (const [pair, { n, ...values }] of pairs) {
        const [first = {}, second = {}] = pair.split("|").map((person) => people[person] ?? {});
        const both = Object.keys(first).filter((item) => item in second);
        expect(both).toHaveLength(n ?? 0);
        const sides = [first, second].map((labels) => both.map((item) => labels[item] ?? null));
        for (const [kind, value] of Object.entries(values)) expect(ofPair(kind, sides), `${pair} ${kind}`).toBeCloseTo(value, 6);
      }
    });

    it.each(sets)("%s: the alternative annotator test as the table of known answers has it", (name, known) => {
      const rows: { dataset: string; llm: string; passed: boolean; winning_rate: number; rho: number; n_humans: number; eps: number }[] =
        isSharedAbsent("statistics_oracles.json") ? [] : sharedJson("statistics_oracles.json").alt_test;
      for (const row of rows.filter(({ dataset }) => dataset === name)) {
        const found = testOf(name, known, row.llm);
        expect(found, row.llm).toMatchObject({ passed: row.passed, n: row.n_humans, epsilon: row.eps });
        expect(found.value).toBeCloseTo(row.winning_rate, 3);
        expect(found.advantageProbability.value).toBeCloseTo(row.rho, 3);
      }
    });

    it.each(sets)("%s: the alternative annotator test, person by person", (name, known) => {
      for (const [model, expected] of Object.entries(known.alt_test)) {
        const found = testOf(name, known, model);
        const { winning_rate, advantage_probability, annotators_tested, rejected_by_BY, per_annotator, published } = expected;
        expect(found).toMatchObject({ value: expect.closeTo(winning_rate, 6), n: annotators_tested, passed: published.passed });
        expect(found.advantageProbability.value).toBeCloseTo(advantage_probability, 6);
        expect(found.advantageProbability.value).toBeCloseTo(published.advantage_probability, 2);
        expect(found.annotators).toEqual(per_annotator.map((person) => personLike(person, rejected_by_BY)));
      }
    });
  },
);

function ofPair(kind: string, [first = [], second = []]: readonly (string | number | null)[][]): number {
  if (kind in correlationOf) return evaluate(correlationOf[kind as keyof typeof correlationOf], { first, second }).value;
  const weights = kind === "quadratic_weighted_kappa" ? { weights: "quadratic" } : {};
  return evaluate(statisticOf[kind as keyof typeof statisticOf], { ratings: [first, second], ...weights }).value;
}

function testOf(name: string, { scoring, epsilon }: Known, model: string) {
  const humans: Labels = sharedJson(`alttest/${name}_human_annotations.json.gz`);
  const models: Labels = sharedJson(`alttest/${name}_llm_annotations.json.gz`);
  const items = itemsOf(humans);
  const given = { ratings: rowsOf(humans, items), names: Object.keys(humans), model: items.map((item) => models[model]?.[item] ?? null) };
  return evaluate("alternative-annotator-test", { ...given, scoring: scoring.replace("_", "-"), epsilon });
}

function personLike({ annotator, n, p_value, rho_llm, rho_human }: KnownPerson, rejected: readonly string[]) {
  const near = (value: number) => expect.closeTo(value, 6);
  return {
    annotator,
    n,
    modelAdvantage: near(rho_llm),
    personAdvantage: near(rho_human),
    p: near(p_value),
    isRejected: rejected.includes(annotator),
  };
}
